import { switchOrganisation } from "#app/platform/auth/sessions.server.ts"
import type { Viewer } from "#app/platform/auth/viewer.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** Acts for another of the person's own organisations from the next request on. Refuses with `not-found`. */
export async function chooseOrganisation(
  { actor, session }: Viewer,
  organisationId: string,
): Promise<Result<null>> {
  if (actor.kind !== "person" || !session) return refuse("not-found")
  if (!actor.organisationIds.includes(organisationId)) return refuse("not-found")
  await switchOrganisation(session._id, organisationId)
  return ok(null)
}
