import type { z } from "zod"
import type { managePeopleSchema } from "#app/modules/accounts/organisations/organisation.schema.ts"
import { suspendOrganisation, suspendPerson } from "#app/modules/accounts/suspend.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Result } from "#app/shared/result.ts"
import { createDepartment, createStaff } from "./create-staff.server.ts"

/** Calls the one command that a form of the people page asks for; gives the code of what to say after it. */
export async function managePeople(
  services: Services,
  actor: Actor,
  { asked, lang }: { asked: z.output<typeof managePeopleSchema>; lang: Lang },
): Promise<Result<string>> {
  const { idempotencyToken } = asked
  const said = <T>(done: Result<T>, code: string) => (done.ok ? { ok: true as const, value: code } : done)
  switch (asked.intent) {
    case "suspend-person":
      return said(
        await suspendPerson(services, actor, { ...asked, action: "suspend" }, idempotencyToken),
        "suspended",
      )
    case "reinstate-person":
      return said(
        await suspendPerson(services, actor, { ...asked, action: "reinstate" }, idempotencyToken),
        "reinstated",
      )
    case "suspend-organisation":
      return said(
        await suspendOrganisation(services, actor, { ...asked, action: "suspend" }, idempotencyToken),
        "suspended",
      )
    case "reinstate-organisation": {
      const action = { ...asked, action: "reinstate" as const }
      return said(await suspendOrganisation(services, actor, action, idempotencyToken), "reinstated")
    }
    case "create-staff":
      return said(await createStaff(services, actor, { ...asked, lang }, idempotencyToken), "staff-created")
    case "create-department":
      return said(
        await createDepartment(services, actor, { ...asked, lang }, idempotencyToken),
        "department-created",
      )
  }
}
