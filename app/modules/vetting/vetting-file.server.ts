import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { type AgencyDoc, isInCheck } from "#app/modules/directory/agency.ts"
import type { AgencyCheck } from "#app/modules/directory/agency-check.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localDay, localTime } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** The file that this officer may see and that waits for a decision: in check, no notice running, not of an own organisation. */
export async function fileInCheck(tx: Tx, actor: PersonActor, agencyId: string): Promise<Result<AgencyDoc>> {
  const agency = await tx.get(AgencyModel, agencyId)
  if (!agency || !can(agencyAccess, actor, "vet", agency, tx.now)) return refuse("not-found")
  const isWaiting = isInCheck(agency) && !agency.check.noticeId
  return isWaiting ? ok(agency) : refuse("wrong-state", { params: { state: agency.status } })
}

/** The file that this officer may decide on now: in check, not of an own organisation, not another officer's. */
export async function fileToDecide(tx: Tx, actor: PersonActor, agencyId: string): Promise<Result<AgencyDoc>> {
  const file = await fileInCheck(tx, actor, agencyId)
  if (!file.ok) return file
  return isAnothers(file.value.check, actor) ? claimedByOther(file.value.check) : file
}

/** True while another officer holds the file. */
export function isAnothers({ claimedBy }: Pick<AgencyCheck, "claimedBy">, actor: PersonActor): boolean {
  return claimedBy !== undefined && claimedBy !== actor.personId
}

/** The refusal for the second officer: who has the file, and since when. */
export function claimedByOther({ claimedByName = "", claimedAt }: AgencyCheck): Result<never> {
  const at = claimedAt ? `${localDay(claimedAt)} ${localTime(claimedAt)}` : ""
  return refuse("claimed-by-other", { params: { name: claimedByName, at } })
}

/** From when a colleague may take the file over (policy `listing.claim`); nothing while nobody holds it. */
export async function takeOverFrom(tx: Tx, { claimedAt }: AgencyCheck): Promise<Date | undefined> {
  if (!claimedAt) return undefined
  const days = readPolicy(await policiesFor(tx, ["listing.claim"]), "listing.claim")
  return deadlineAfterWorkingDays(claimedAt, days, await calendarFor(tx))
}
