import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import {
  evaluateQualification,
  type Finding,
  type Qualification,
} from "#app/modules/catalogue/qualification.rules.ts"
import type { AskedCertificate, QualificationRule, ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import type { AgencyFacts, AgencyLicence, AgencyOffer, Holder } from "./agency.ts"

/** True on every day of its validity, the last one included. */
export function isValidOn(licence: Pick<AgencyLicence, "validFrom" | "validTo">, day: Day): boolean {
  return (licence.validFrom ?? "") <= day && day <= (licence.validTo ?? "9999-12-31")
}

/**
 * Whether an agency may take an item on a day: its licences and its pledge against the rule of the item, with what meets
 * it or what is missing. An expired licence counts for nothing.
 */
export function agencyQualifies(
  agency: Holder,
  item: Pick<ServiceItem, "qualification">,
  certificates: readonly Certificate[],
  today: Day,
): Qualification {
  const { licences, people, pledgedAt } = agency
  const holdings = { certificates: licences, people, isPledged: Boolean(pledgedAt) }
  return evaluateQualification(item.qualification.rule, holdings, certificates, today)
}

/**
 * The fewest certificates that meet a rule; empty where the pledge does. Where a number of people must hold one, it comes
 * once with that number. For hints, and for demonstration data.
 */
export function smallestProof(rule: QualificationRule): (AskedCertificate & { people?: number })[] {
  if ("people" in rule) return [{ ...rule.people, people: rule.atLeast }]
  if ("allOf" in rule) return rule.allOf.flatMap(smallestProof)
  if ("anyOf" in rule) {
    const ways = rule.anyOf.map(smallestProof).sort((a, b) => a.length - b.length)
    return ways[0] ?? []
  }
  return "pledge" in rule ? [] : [rule]
}

/** What keeps an application from being handed in or approved. */
export type SubmitRefusal =
  | { code: "no-organisation" | "no-districts" | "no-items" | "no-pledge" }
  | { code: "item-gone"; itemCode: string }
  | { code: "expired"; licenceId: string }
  | { code: "unqualified"; itemCode: string; findings: Finding[] }

type DeclaredFacts = Pick<
  AgencyFacts,
  "legalRepresentative" | "address" | "contactName" | "itemCodes" | "servesRegions"
>

/**
 * Everything that is missing, at once (一次性告知): facts, items, districts, the pledge, a licence where an item needs one and not only
 * the pledge, licences that ended. Nothing for a complete application.
 */
export function submitRefusals(
  agency: Holder & DeclaredFacts,
  items: readonly ServiceItem[],
  certificates: readonly Certificate[],
  today: Day,
): SubmitRefusal[] {
  const refusals: SubmitRefusal[] = []
  const { legalRepresentative, address, contactName } = agency
  if (!legalRepresentative || !address || !contactName) refusals.push({ code: "no-organisation" })
  if (agency.itemCodes.length === 0) refusals.push({ code: "no-items" })
  if (agency.servesRegions.length === 0) refusals.push({ code: "no-districts" })
  if (!agency.pledgedAt) refusals.push({ code: "no-pledge" })
  for (const licence of heldCertificates(agency)) {
    if (!isValidOn(licence, today)) refusals.push({ code: "expired", licenceId: licence.id })
  }
  // The pledge is told once, not again for every item.
  const pledged = { ...agency, pledgedAt: agency.pledgedAt ?? new Date(0) }
  return refusals.concat(agency.itemCodes.flatMap(code => itemRefusals(code)))

  function itemRefusals(itemCode: string): SubmitRefusal[] {
    const item = items.find(i => i.code === itemCode)
    if (!item) return [{ code: "item-gone", itemCode }]
    const { isSatisfied, findings } = agencyQualifies(pledged, item, certificates, today)
    return isSatisfied ? [] : [{ code: "unqualified", itemCode, findings }]
  }
}

/** Every certificate of an agency: its own and those of its people. */
export function heldCertificates({ licences, people }: Pick<Holder, "licences" | "people">): AgencyLicence[] {
  return [...licences, ...people.flatMap(person => person.certificates)]
}

/**
 * Which declared items licences and people carry on a day. An item goes off by itself when they lapse and on again when
 * they are renewed; `before` keeps since when.
 */
export function offersOn(
  agency: Holder & Pick<AgencyFacts, "itemCodes">,
  items: readonly ServiceItem[],
  certificates: readonly Certificate[],
  before: readonly AgencyOffer[],
  now: Date,
): AgencyOffer[] {
  const today = localDay(now)
  return agency.itemCodes.map(itemCode => {
    const item = items.find(i => i.code === itemCode)
    const isActive = item ? agencyQualifies(agency, item, certificates, today).isSatisfied : false
    const former = before.find(offer => offer.itemCode === itemCode)
    return former?.isActive === isActive ? former : { itemCode, isActive, since: now }
  })
}

/** The number of an application: `RZ-2026-0012` (入驻). */
export function formatCheckNumber(year: number, n: number): string {
  return `RZ-${year}-${String(n).padStart(4, "0")}`
}
