import type { z } from "zod"
import { changeMemberRole, removeMember } from "#app/modules/accounts/people/change-member.server.ts"
import { inviteMember, revokeInvitation } from "#app/modules/accounts/people/invite-member.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Result } from "#app/shared/result.ts"
import type { organisationPageSchema } from "./organisation.schema.ts"
import { submitOrganisation } from "./submit-organisation.server.ts"

type Asked = z.output<typeof organisationPageSchema>

/** Calls the one command that a form of the organisation page asks for; gives the code of what to say after it. */
export async function changeOrganisation(
  services: Services,
  actor: PersonActor,
  { asked, lang }: { asked: Asked; lang: Lang },
): Promise<Result<{ said: string; params?: Record<string, string> }>> {
  const { idempotencyToken } = asked
  const organisationId = actor.organisation?.id ?? ""
  const said = <T>(done: Result<T>, code: string, params?: Record<string, string>) =>
    done.ok ? { ok: true as const, value: { said: code, params } } : done
  switch (asked.intent) {
    case "submit": {
      const { intent: _, idempotencyToken: __, ...facts } = asked
      const done = await submitOrganisation(services, actor, organisationId, facts, idempotencyToken)
      return said(done, done.ok && !done.value.dueAt ? "saved" : "organisation-submitted")
    }
    case "invite": {
      const invite = { organisationId, email: asked.email, role: asked.role, lang }
      return said(await inviteMember(services, actor, invite, idempotencyToken), "invitation-sent", {
        email: asked.email,
      })
    }
    case "revoke":
      return said(
        await revokeInvitation(services, actor, asked.invitationId, idempotencyToken),
        "invitation-revoked",
      )
    case "role":
      return said(
        await changeMemberRole(services, actor, { ...asked, organisationId }, idempotencyToken),
        "member-changed",
      )
    case "remove":
      return said(
        await removeMember(services, actor, { ...asked, organisationId }, idempotencyToken),
        "member-changed",
      )
  }
}
