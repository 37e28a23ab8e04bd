import type { OrganisationDoc } from "#app/modules/accounts/organisations/organisation.ts"
import type { PersonDoc } from "#app/modules/accounts/people/person.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { StaffRole } from "#app/shared/roles.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { sessionCookie } from "./cookies.server.ts"
import type { SessionDoc } from "./session.ts"
import { findSession } from "./sessions.server.ts"

/** Who looks: nobody known, or a person with a session and perhaps an organisation. */
export interface Viewer {
  actor: Actor
  session: SessionDoc | null
  person: PersonDoc | null
  organisation: OrganisationDoc | null
}

const NOBODY: Viewer = { actor: { kind: "anonymous" }, session: null, person: null, organisation: null }

/** Reads the viewer anew on every request, so that a suspension takes effect on the next one. */
export async function readViewer(services: Services, request: Request): Promise<Viewer> {
  const token: unknown = await sessionCookie(services.env).parse(request.headers.get("cookie"))
  if (typeof token !== "string" || token.length > 100) return NOBODY
  const session = await findSession(services, token)
  if (!session) return NOBODY
  const [person, organisation] = await Promise.all([
    raw(PersonModel).findOne({ _id: session.personId }),
    session.organisationId ? raw(OrganisationModel).findOne({ _id: session.organisationId }) : null,
  ])
  if (person?.status !== "active") return NOBODY
  return { actor: actorOf(person, organisation), session, person, organisation }
}

/** What a person may be judged by: staff role, current organisation with the person's role in it. */
export function actorOf(person: PersonDoc, organisation: OrganisationDoc | null): Actor {
  const membership = person.memberships.find(m => m.organisationId === organisation?._id)
  return {
    kind: "person",
    personId: person._id,
    name: person.name,
    staffRole: person.staffRole as StaffRole | undefined,
    isExpert: person.expert,
    fields: (membership ? (organisation?.fields ?? []) : []) as FieldId[],
    organisation:
      organisation && membership
        ? {
            id: organisation._id,
            kind: organisation.kind,
            role: membership.role,
            status: organisation.status,
          }
        : undefined,
    organisationIds: person.memberships.map(m => m.organisationId),
  }
}
