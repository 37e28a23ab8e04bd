import { openExpertAccount } from "#app/modules/accounts/people/expert-account.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { expertAccess } from "./expert.access.ts"
import { expertMachine } from "./expert.machine.ts"

export interface NameExpert {
  name: string
  email: string
  /** 批次, such as 首批. */
  batch: string
  lang: Lang
}

/**
 * 指定专家: operation-publish names somebody by e-mail address; an account is opened when there is none. The expert then
 * writes the profile. Refuses `not-found`, `already-expert`, `is-staff`.
 */
export const nameExpert = command(
  "name-expert",
  { prepare: async () => newSecret(), access: expertAccess.list },
  async ({ services, tx, input, prepared: token }: Call<NameExpert, Actor, string>) => {
    const opened = await openExpertAccount(services, tx, { ...input, token })
    if (!opened.ok) return opened
    const { personId: _id, name } = opened.value
    const before = await tx.get(ExpertModel, _id)
    const status = before ? expertMachine.next(before.status, "name") : expertMachine.initial
    if (!status) return refuse("already-expert", { field: "email" })
    // What a retired expert had written is where the new profile begins.
    const profile = before?.proposal?.profile ?? before?.profile
    const proposal = profile && { profile, remarks: [] }
    await tx.put(ExpertModel, { _id, name, batch: input.batch, status, proposal, namedAt: tx.now })
    tx.emit({ type: "expert.named", expertId: _id, name })
    return ok({ expertId: _id })
  },
)
