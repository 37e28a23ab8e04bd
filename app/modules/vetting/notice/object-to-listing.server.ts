import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import type { ObjectForm } from "#app/modules/vetting/vetting.schema.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Asked, type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { hasStakeIn, type PersonActor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { isOpenForObjections, nextNoticeCheck, type Objection } from "./listing-notice.ts"

/**
 * 提出异议. Any signed-in person may object while the notice runs, once, with a reason and a file; the agency is not listed
 * before it was answered. Refuses `too-many-attempts`, `not-found`, `notice-over`, `objection-own` for people of the
 * agency itself, `objection-twice`, `file-missing`.
 */
export const objectToListing = command(
  "object-to-listing",
  {
    prepare: ({ services, actor }: Asked) => limitRate(services, "complaint", actor.personId),
    load: ({ tx, input }: Call<ObjectForm & { noticeId: string }>) =>
      tx.get(ListingNoticeModel, input.noticeId),
  },
  async ({ tx, actor, input, loaded: notice }) => {
    const { agencyId, name, _id: noticeId } = notice
    if (!isOpenForObjections(notice, tx.now)) return refuse("notice-over")
    if (hasStakeIn(actor, agencyId)) return refuse("objection-own")
    if (notice.objections.some(o => o.personId === actor.personId)) return refuse("objection-twice")
    const evidence = await evidenceOf(tx, actor, input.evidence)
    if (!evidence.ok) return evidence
    const objection: Objection = {
      ...{ id: newId(), personId: actor.personId, name: actor.name, organisationId: actor.organisation?.id },
      ...{ reason: input.reason, evidence: evidence.value, at: tx.now },
    }
    const objected = { ...notice, objections: [...notice.objections, objection] }
    await tx.put(ListingNoticeModel, objected)
    const agency = await tx.get(AgencyModel, agencyId)
    if (agency?.check.noticeId === noticeId) {
      await putAgency(tx, { ...agency, check: { ...agency.check, noticeUntil: nextNoticeCheck(objected) } })
    }
    tx.emit({ type: "agency.objected", agencyId, name, noticeId })
    return ok(null)
  },
)

async function evidenceOf(tx: Tx, actor: PersonActor, file?: string): Promise<Result<FileRef | undefined>> {
  if (!file) return ok(undefined)
  const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
  return takeIntoUse(tx, owner, "evidence", file, { staffRoles: ["vetting", "supervision"] })
}
