import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { movedItem } from "../editing/item-moves.server.ts"
import { writtenFacts } from "../item-store.server.ts"

/**
 * 征求意见: the draft is public and stands still until the closing day, which a policy sets; whoever is signed in may
 * comment. Refuses `not-found`, `wrong-state`.
 */
export const startConsultation = command(
  "start-consultation",
  {
    load: ({ tx, actor, input }: Call<{ code: string }, Actor>) =>
      movedItem(tx, actor, input.code, "consult"),
  },
  async ({ tx, input: { code }, loaded: item }) => {
    const policies = await policiesFor(tx, ["catalogue.consultation", "calendar.workEnd"])
    const days = readPolicy(policies, "catalogue.consultation")
    const endOfDay = readPolicy(policies, "calendar.workEnd")
    const closesAt = deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx), { endOfDay })
    const forVersion = item.version + 1
    await tx.put(ServiceItemModel, {
      ...item,
      consultation: { forVersion, openedAt: tx.now, closesAt },
    })
    const { name, fieldId } = writtenFacts(item)
    tx.emit({ type: "item.consulted", itemCode: code, name, fieldId, closesAt })
    return ok({ code, closesAt })
  },
)
