import { departmentsFor } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { type AgencyDoc, certificateKey, workingFacts } from "#app/modules/directory/agency.ts"
import type { FieldConfirmation } from "#app/modules/directory/agency-check.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { openFiles } from "#app/platform/files/uploads.server.ts"
import type { Reaction } from "#app/platform/journal/react.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { certificatesToConfirm, type FieldCertificates, stillHolds } from "./confirmation.rules.ts"

/**
 * 征询主管部门. With every hand-in the departments of the fields are asked about the licences on which items of their
 * field rest; an answer given before stands while it covers the same certificates. A field without a department, and a
 * policy `listing.confirmation` of 0, ask nobody. Notes the fields of the file for the queue.
 */
export const askDepartments: Reaction<"agency.submitted"> = async (tx, { agencyId, name }) => {
  const agency = await tx.get(AgencyModel, agencyId)
  if (!agency) return
  const facts = workingFacts(agency)
  const items = await publishedItemsFor(tx, facts.itemCodes)
  const fields = FIELD_IDS.filter(field => items.some(item => item.fieldId === field))
  const days = readPolicy(await policiesFor(tx, ["listing.confirmation"]), "listing.confirmation")
  const inForce = agency.proposal && agency
  const certificates = days > 0 ? certificatesToConfirm(facts, items, await certificatesFor(tx), inForce) : []
  const { confirmations, departmentIds } = await questions(tx, agency, certificates, days)
  await putAgency(tx, { ...agency, check: { ...agency.check, fields, confirmations } })
  const dueAt = confirmations.find(c => c.state === "asked")?.dueAt
  if (dueAt) tx.emit({ type: "agency.confirmation-asked", agencyId, name, departmentIds, dueAt })
}

async function questions(
  tx: Tx,
  agency: AgencyDoc,
  certificates: readonly FieldCertificates[],
  days: number,
) {
  const confirmations: FieldConfirmation[] = []
  const asked = new Set<string>()
  const departments =
    certificates.length > 0
      ? await departmentsFor(
          tx,
          certificates.map(p => p.field),
        )
      : []
  const dueAt = deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx))
  for (const { field, licences } of certificates) {
    const ids = departments.filter(d => d.fields.includes(field)).map(d => d.id)
    if (ids.length === 0) continue
    const keys = licences.map(certificateKey)
    const before = agency.check.confirmations.find(c => c.field === field)
    if (before && stillHolds(before, keys)) {
      confirmations.push(before)
      continue
    }
    confirmations.push({ field, state: "asked", certificates: keys, askedAt: tx.now, dueAt })
    await openFiles(
      tx,
      licences.flatMap(l => l.file?.id ?? []),
      { organisationIds: ids },
    )
    for (const id of ids) asked.add(id)
  }
  return { confirmations, departmentIds: [...asked] }
}
