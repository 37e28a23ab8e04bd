import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { Finding } from "#app/modules/catalogue/qualification.rules.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { agencyQualifies } from "#app/modules/directory/agency.rules.ts"
import type { AgencyFacts, AgencyOffer, Holder } from "#app/modules/directory/agency.ts"
import type { Day } from "#app/shared/time/zone.ts"

/** A declared item that is off: since when, and what is missing; without findings the item itself is out of force. */
export interface InactiveItem {
  itemCode: string
  since: Date
  findings: Finding[]
}

/** Declared items that licences and people do not carry on a day, each with the reason as everybody may read it. */
export function inactiveItems(
  agency: Holder & Pick<AgencyFacts, "itemCodes"> & { offers: readonly AgencyOffer[] },
  items: readonly ServiceItem[],
  certificates: readonly Certificate[],
  today: Day,
): InactiveItem[] {
  return agency.offers
    .filter(offer => !offer.isActive)
    .map(({ itemCode, since }) => {
      const item = items.find(i => i.code === itemCode)
      const judged = item && agencyQualifies(agency, item, certificates, today)
      const findings = judged && !judged.isSatisfied ? judged.findings : []
      return { itemCode, since, findings: findings.map(finding => withoutPerson(finding, certificates)) }
    })
}

/** Of people only names and kinds of certificate are public: the validity of a person's certificate is not told. */
function withoutPerson(finding: Finding, certificates: readonly Certificate[]): Finding {
  if ("people" in finding) return { ...finding, lapsed: 0 }
  if (!("asked" in finding)) return finding
  const kind = certificates.find(c => c.id === finding.asked.certificate)?.kind
  return kind === "practitioner" ? { code: "missing", asked: finding.asked } : finding
}
