import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { formatCheckNumber, submitRefusals } from "#app/modules/directory/agency.rules.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localDay, localYear } from "#app/shared/time/zone.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"

/**
 * 提交核验. Hands the application in with the pledge; vetting has the working days of the policy `listing.formCheck`.
 * Refuses `not-found`, `wrong-state`, `incomplete` ({n} things are missing; the page lists them).
 */
export const submitAgency = command(
  "submit-agency",
  { load: ({ tx, actor }: Call) => editableAgency(tx, actor, "submit") },
  async ({ tx, loaded: agency }) => {
    const pledged = withWorkingFacts(agency, { pledgedAt: tx.now })
    const facts = workingFacts(pledged)
    const items = await publishedItemsFor(tx, facts.itemCodes)
    const refusals = submitRefusals(facts, items, await certificatesFor(tx), localDay(tx.now))
    if (refusals.length > 0) return refuse("incomplete", { params: { n: refusals.length } })
    const number = agency.check.number ?? (await nextNumber(tx))
    const dueAt = await dueFrom(tx)
    const round = agency.check.round + 1
    const { kind, confirmations } = agency.check
    const check = { kind, number, submittedAt: tx.now, dueAt, round, defects: [], confirmations }
    const moved = await moveAgency(tx, pledged, "submit", { check })
    if (!moved.ok) return moved
    tx.emit({ type: "agency.submitted", agencyId: agency._id, name: agency.name, number, dueAt })
    return ok({ number, dueAt })
  },
)

async function nextNumber(tx: Tx): Promise<string> {
  const year = localYear(tx.now)
  const _id = `agency-check:${year}`
  const last = ((await tx.get(NumberSeriesModel, _id))?.last ?? 0) + 1
  await tx.put(NumberSeriesModel, { _id, last })
  return formatCheckNumber(year, last)
}

async function dueFrom(tx: Tx): Promise<Date> {
  const [policies, calendar] = [await policiesFor(tx), await calendarFor(tx)]
  return deadlineAfterWorkingDays(tx.now, readPolicy(policies, "listing.formCheck"), calendar)
}
