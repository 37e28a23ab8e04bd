import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { Finding } from "#app/modules/catalogue/qualification.rules.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { agencyQualifies } from "#app/modules/directory/agency.rules.ts"
import type { Holder } from "#app/modules/directory/agency.ts"
import { localDay } from "#app/shared/time/zone.ts"

/** Every condition for a quote, in the order in which people read them. */
const ELIGIBILITY_CODES = ["listed", "other-party", "item-active", "item-offered", "qualified"] as const
export type EligibilityCode = (typeof ELIGIBILITY_CODES)[number]

/** One condition and whether it is met; `findings` are what shows the qualification, or what is missing. */
export interface EligibilityCheck {
  code: EligibilityCode
  isMet: boolean
  findings?: Finding[]
}

/** What the rule looks at. `agency` is null while it is not on the list, suspended agencies included. */
export interface EligibilityFacts {
  request: { itemCode: string; ownerId: string }
  agency: (Holder & { _id: string; itemCodes: string[] }) | null
  /** Organisations of the person who acts: nobody quotes for a request of an organisation of their own. */
  organisationIds: readonly string[]
  item: Pick<ServiceItem, "qualification"> | null
  certificates: readonly Certificate[]
  now: Date
}

/**
 * 报价资格, condition by condition: listed and not suspended, not the owner's own, item offered,
 * and qualified today by the version of the item under which the request was published.
 */
export function eligibility(facts: EligibilityFacts): EligibilityCheck[] {
  const { request, agency, organisationIds, item, certificates, now } = facts
  const ids = [...organisationIds, agency?._id]
  const qualified = agency && item && agencyQualifies(agency, item, certificates, localDay(now))
  return [
    { code: "listed", isMet: agency !== null },
    { code: "other-party", isMet: !ids.includes(request.ownerId) },
    { code: "item-active", isMet: item !== null },
    { code: "item-offered", isMet: agency?.itemCodes.includes(request.itemCode) ?? false },
    { code: "qualified", isMet: qualified?.isSatisfied ?? false, findings: qualified?.findings },
  ]
}

/** The first condition that is not met, or undefined for who may quote. */
export function firstUnmet(checks: readonly EligibilityCheck[]): EligibilityCode | undefined {
  return checks.find(check => !check.isMet)?.code
}

/** True while quotes are taken: at the closing time itself it is over. */
export function takesQuotes(request: { state: string; closingAt: Date }, now: Date): boolean {
  return request.state === "open" && now < request.closingAt
}
