import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import type { OrganisationDoc } from "#app/modules/accounts/organisations/organisation.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { MemberRole } from "#app/shared/roles.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { withoutManager } from "./members.rules.ts"
import type { PersonDoc } from "./person.ts"

interface Member {
  organisationId: string
  personId: string
}

/**
 * A manager makes a member manager or agent. Refuses with `not-found` and `last-manager`: somebody has to be left who
 * can invite and act for the organisation.
 */
export function changeMemberRole(
  services: Services,
  actor: Actor,
  member: Member & { role: MemberRole },
  idempotencyToken: string,
) {
  const { organisationId, personId, role } = member
  return commit<Member>(
    services,
    {
      command: "change-member-role",
      actor,
      idempotencyKey: idempotencyKeyOf("change-member-role", actor, idempotencyToken),
    },
    async tx => {
      const found = await memberOf(tx, actor, member, role === "manager")
      if (!found.ok) return found
      const memberships = found.value.person.memberships.map(m =>
        m.organisationId === organisationId ? { organisationId, role } : m,
      )
      await tx.put(PersonModel, { ...found.value.person, memberships })
      return ok({ organisationId, personId })
    },
  )
}

/** A manager removes a member, who loses the organisation on the next request. Refuses like `changeMemberRole`. */
export function removeMember(services: Services, actor: Actor, member: Member, idempotencyToken: string) {
  const { organisationId, personId } = member
  return commit<Member>(
    services,
    {
      command: "remove-member",
      actor,
      idempotencyKey: idempotencyKeyOf("remove-member", actor, idempotencyToken),
    },
    async tx => {
      const found = await memberOf(tx, actor, member, false)
      if (!found.ok) return found
      const { person, organisation } = found.value
      const memberships = person.memberships.filter(m => m.organisationId !== organisationId)
      await tx.put(PersonModel, { ...person, memberships })
      tx.emit({ type: "member.removed", organisationId, name: organisation.name, personId })
      return ok({ organisationId, personId })
    },
  )
}

/** The member and the organisation, when the actor may change it and a manager would be left. */
async function memberOf(
  tx: Tx,
  actor: Actor,
  { organisationId, personId }: Member,
  staysManager: boolean,
): Promise<Result<{ person: PersonDoc; organisation: OrganisationDoc }>> {
  const organisation = await tx.get(OrganisationModel, organisationId)
  if (!organisation || !can(accountsAccess, actor, "manage-members", organisation, tx.now)) {
    return refuse("not-found")
  }
  const members = await tx.find(PersonModel, { "memberships.organisationId": organisationId })
  const person = members.find(m => m._id === personId)
  if (!person) return refuse("not-found")
  if (!staysManager && withoutManager(members, organisationId, personId)) return refuse("last-manager")
  return ok({ person, organisation })
}
