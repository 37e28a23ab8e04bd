import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { findingWords } from "#app/modules/catalogue/qualification.rules.ts"
import { itemFor, itemsUnder } from "#app/modules/catalogue/versions/version-queries.server.ts"
import { listedAgency } from "#app/modules/directory/agency-queries.server.ts"
import { isPublic } from "#app/modules/requests/request.ts"
import { type RequestDoc, readRequest } from "#app/modules/requests/request-store.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { bidAccess } from "./bid.access.ts"
import { type EligibilityCode, eligibility, takesQuotes } from "./eligibility.rules.ts"

/** One condition, whether it is met, and what shows it or is missing, in words of the page. */
export interface EligibilityLine {
  code: EligibilityCode
  isMet: boolean
  details: string[]
}

/** 报价资格 of the present agency for one request. `hasBid`: it has a quote that was not withdrawn. */
export interface EligibilityView {
  checks: EligibilityLine[]
  isEligible: boolean
  takesQuotes: boolean
  hasBid: boolean
}

/** Whether the agency for which this person acts may quote, condition by condition; null for everybody else. */
export async function eligibilityOf(
  services: Services,
  actor: Actor,
  requestId: string,
  lang: Lang,
): Promise<EligibilityView | null> {
  const now = services.clock.now()
  if (!isPerson(actor) || !actor.organisation || !can(bidAccess, actor, "submit", undefined, now)) return null
  const request = await readRequest(requestId)
  if (!request || !isPublic(request)) return null
  const agencyId = actor.organisation.id
  const [checks, bid] = await Promise.all([
    eligibilityLines(services, actor, request, lang),
    raw(BidModel).findOne({ requestId, agencyId }),
  ])
  return {
    checks,
    isEligible: checks.every(check => check.isMet),
    takesQuotes: takesQuotes(request, now),
    hasBid: bid?.status === "submitted",
  }
}

/** The conditions for one request, judged now; for lists and pages of the module. */
export async function eligibilityLines(
  services: Services,
  actor: Actor,
  request: Pick<RequestDoc, "itemCode" | "itemVersion" | "ownerId">,
  lang: Lang,
): Promise<EligibilityLine[]> {
  const organisation = isPerson(actor) ? actor.organisation : undefined
  const [agency, { certificates }, items] = await Promise.all([
    organisation ? listedAgency(organisation.id) : null,
    catalogueWords(services),
    itemsUnder([request]),
  ])
  const item = itemFor(items, request)
  const organisationIds = isPerson(actor) ? actor.organisationIds : []
  const now = services.clock.now()
  const checks = eligibility({ request, agency, organisationIds, item, certificates, now })
  return checks.map(({ code, isMet, findings = [] }) => ({
    code,
    isMet,
    details: findings.map(finding => findingWords(finding, certificates, lang)),
  }))
}
