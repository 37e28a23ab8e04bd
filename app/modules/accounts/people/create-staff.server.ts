import { accountsAccess } from "#app/modules/accounts/accounts.access.ts"
import { sendFirstPassword } from "#app/modules/accounts/sign-in/first-password.server.ts"
import { newId, newSecret } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, refuse } from "#app/shared/result.ts"
import type { StaffRole } from "#app/shared/roles.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { invitePerson } from "./invite-member.server.ts"

export interface NewStaff {
  name: string
  email: string
  staffRole: StaffRole
  lang: Lang
}

/**
 * The system role opens a staff account with one role; a letter carries the link that sets its first password (policy
 * `account.memberInvitation`). Refuses with `not-found` and `email-taken`.
 */
export function createStaff(services: Services, actor: Actor, staff: NewStaff, idempotencyToken: string) {
  const { name, email, staffRole, lang } = staff
  const token = newSecret()
  return commit<{ personId: string }>(
    services,
    {
      command: "create-staff",
      actor,
      idempotencyKey: idempotencyKeyOf("create-staff", actor, idempotencyToken),
    },
    async tx => {
      if (!can(accountsAccess, actor, "create-staff", undefined, tx.now)) return refuse("not-found")
      if (await tx.findOne(PersonModel, { email })) return refuse("email-taken", { field: "email" })
      const personId = newId()
      await tx.put(PersonModel, {
        _id: personId,
        name,
        email,
        language: lang,
        status: "active",
        memberships: [],
        staffRole,
        createdAt: tx.now,
      })
      await sendFirstPassword(services, tx, { personId, name, email, lang, token, letter: "staff" })
      return ok({ personId })
    },
  )
}

export interface NewDepartment {
  organisationName: string
  uscc: string
  fields: FieldId[]
  /** The first manager, invited by mail. */
  email: string
  lang: Lang
}

/**
 * The system role enters a department (行业主管部门), bound to its fields, and invites its first manager. Refuses with
 * `not-found` and `organisation-exists`.
 */
export function createDepartment(
  services: Services,
  actor: Actor,
  department: NewDepartment,
  idempotencyToken: string,
) {
  const { organisationName, uscc, fields, email, lang } = department
  const token = newSecret()
  return commit<{ organisationId: string }>(
    services,
    {
      command: "create-department",
      actor,
      idempotencyKey: idempotencyKeyOf("create-department", actor, idempotencyToken),
    },
    async tx => {
      if (!can(accountsAccess, actor, "create-department", undefined, tx.now)) return refuse("not-found")
      if (await tx.findOne(OrganisationModel, { uscc }))
        return refuse("organisation-exists", { field: "uscc" })
      const organisation = await tx.put(OrganisationModel, {
        _id: newId(),
        kind: "department",
        name: organisationName,
        uscc,
        status: "active",
        fields,
        check: { defects: [] },
        createdAt: tx.now,
      })
      const inviter = actor.kind === "person" ? actor.name : organisationName
      const reader = { email, language: lang }
      await invitePerson(services, tx, { organisation, reader, role: "manager", inviter, token })
      return ok({ organisationId: organisation._id })
    },
  )
}
