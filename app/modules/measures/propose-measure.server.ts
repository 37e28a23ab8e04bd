import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { holdAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { formatMeasureNumber } from "#app/shared/ids.ts"
import { ok, type Result } from "#app/shared/result.ts"
import { localYear } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { ListingMeasureModel } from "#models/measures/listing-measure.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { MEASURE_READERS, measureAccess } from "./measure.access.ts"
import { checkProposal } from "./measure.rules.ts"
import type { ProposeMeasure } from "./measure.schema.ts"
import type { Measure } from "./measure.ts"
import { about, measureDeadline, withDeadline } from "./measure-store.server.ts"

/**
 * 告知拟作处理. Tells an agency what is intended and why, with the evidence; it has the working days of the policy for a
 * statement. An urgent suspension takes effect at once, with its reason. Refuses `not-found`, `wrong-state`,
 * `reason-not-for-kind`, `urgent-suspension-only`, `file-missing`.
 */
export const proposeMeasure = command(
  "propose-measure",
  {
    load: ({ tx, input }: Call<{ agencyId: string } & ProposeMeasure>) => tx.get(AgencyModel, input.agencyId),
    access: (actor, agency, now) => measureAccess.propose(actor, { agencyId: agency._id }, now),
  },
  async ({ tx, actor, input, loaded: agency }) => {
    const fits = checkProposal(agency.status, input)
    if (!fits.ok) return fits
    const evidence = await evidenceOf(tx, actor, input.agencyId, input.evidence)
    if (!evidence.ok) return evidence
    return ok(await tell(tx, agency, actor.personId, { ...input, evidence: evidence.value }))
  },
)

type Intent = Pick<Measure, "kind" | "reason" | "facts" | "urgentReason" | "evidence">

async function tell(tx: Tx, agency: AgencyDoc, proposedBy: string, intent: Intent) {
  const { kind, reason, facts, urgentReason, evidence } = intent
  const measure = await tx.put(ListingMeasureModel, {
    ...{ _id: newId(), number: await nextNumber(tx), agencyId: agency._id, agencyName: agency.name },
    ...{ kind, reason, facts, urgentReason, evidence, state: "told" as const },
    ...{ proposedBy, proposedAt: tx.now, statementBy: await measureDeadline(tx, "statement") },
    effectiveAt: urgentReason ? tx.now : undefined,
  })
  tx.emit({ type: "measure.told", ...about(measure), statementBy: measure.statementBy })
  const known = await withDeadline(tx, agency, measure)
  if (urgentReason) await holdAgency(tx, known, { id: measure._id, kind, reason, since: tx.now })
  return { measureId: measure._id }
}

function evidenceOf(
  tx: Tx,
  actor: PersonActor,
  agencyId: string,
  fileId: string | undefined,
): Promise<Result<FileRef | undefined>> {
  if (!fileId) return Promise.resolve(ok(undefined))
  const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
  const audience = { staffRoles: [...MEASURE_READERS], organisationIds: [agencyId] }
  return takeIntoUse(tx, owner, "evidence", fileId, audience)
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = localYear(tx.now)
  const series = `measure:${year}`
  const last = ((await tx.get(NumberSeriesModel, series))?.last ?? 0) + 1
  await tx.put(NumberSeriesModel, { _id: series, last })
  return formatMeasureNumber(year, last)
}
