import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { QualificationRule, ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { type AgencyFacts, type AgencyLicence, certificateKey } from "#app/modules/directory/agency.ts"
import type { FieldConfirmation } from "#app/modules/directory/agency-check.ts"
import type { FieldId } from "#app/shared/fields.ts"

type Facts = Pick<AgencyFacts, "itemCodes" | "licences" | "people">

/** The certificates that a department is asked about in one field. */
export interface FieldCertificates {
  field: FieldId
  licences: AgencyLicence[]
}

/** Every certificate that a rule names, whichever way it may be met. */
export function certificatesNamed(rule: QualificationRule): string[] {
  if ("allOf" in rule) return rule.allOf.flatMap(certificatesNamed)
  if ("anyOf" in rule) return rule.anyOf.flatMap(certificatesNamed)
  return "certificate" in rule ? [rule.certificate] : []
}

/**
 * What the departments of the fields have to confirm: the licences required by law (法定资质: kind `licence` in the
 * catalogue's certificates) on which an item of their field rests. Registrations, ratings and people are compared by
 * vetting alone. In a change only what is new against `inForce` is asked.
 */
export function certificatesToConfirm(
  facts: Facts,
  items: readonly ServiceItem[],
  certificates: readonly Certificate[],
  inForce: Pick<Facts, "licences"> = { licences: [] },
): FieldCertificates[] {
  const legal = new Set(certificates.filter(c => c.kind === "licence").map(c => c.id))
  const known = new Set(inForce.licences.map(certificateKey))
  const asked = facts.licences.filter(l => legal.has(l.certificate) && !known.has(certificateKey(l)))
  const byField = new Map<FieldId, AgencyLicence[]>()
  for (const item of items.filter(i => facts.itemCodes.includes(i.code))) {
    const named = certificatesNamed(item.qualification.rule)
    const found = asked.filter(licence => named.includes(licence.certificate))
    if (found.length > 0) {
      byField.set(item.fieldId, [...new Set([...(byField.get(item.fieldId) ?? []), ...found])])
    }
  }
  return [...byField].map(([field, licences]) => ({ field, licences }))
}

/** True for an answer, given before, that covers every certificate asked about now. */
export function stillHolds(confirmation: FieldConfirmation, certificates: readonly string[]): boolean {
  return (
    confirmation.state === "confirmed" && certificates.every(key => confirmation.certificates.includes(key))
  )
}

/** What keeps a file from approval on the side of the departments. */
export type ConfirmationRefusal = "none" | "refused" | "open" | "overdue"

/** The worst of the departments' answers: a refusal, a question still in its time, one whose time is over. */
export function confirmationRefusal(
  confirmations: readonly Pick<FieldConfirmation, "state" | "dueAt">[],
  now: Date,
): ConfirmationRefusal {
  if (confirmations.some(c => c.state === "refused")) return "refused"
  const open = confirmations.filter(c => c.state === "asked")
  if (open.some(c => now <= c.dueAt)) return "open"
  return open.length > 0 ? "overdue" : "none"
}
