import { requestTimer } from "#app/modules/bidding/opening/request-timer.server.ts"
import { remindAgency } from "#app/modules/claimable/remind-agency.server.ts"
import { onPaymentSettled } from "#app/modules/contracts/on-payment-settled.server.ts"
import { onRequestAnnulled } from "#app/modules/contracts/on-request-annulled.server.ts"
import { onRequestConcluded } from "#app/modules/contracts/on-request-concluded.server.ts"
import {
  onOrganisationReinstated,
  onOrganisationSuspended,
} from "#app/modules/directory/on-organisation-suspended.server.ts"
import {
  fileRegister,
  manualRegister,
  registerOver,
} from "#app/modules/directory/register/business-register.server.ts"
import { agencyTimer } from "#app/modules/lifecycle/agency-timer.server.ts"
import { onBidSubmitted } from "#app/modules/lifecycle/on-bid-submitted.server.ts"
import {
  onItemChanged,
  onItemsImported,
  refreshOffersOf,
} from "#app/modules/lifecycle/on-item-changed.server.ts"
import { onPolicySet, setClocks } from "#app/modules/lifecycle/on-policy-set.server.ts"
import { inboxReactions } from "#app/modules/notifications/reactions.server.ts"
import { openCheckout } from "#app/modules/payments/open-checkout.server.ts"
import { readSettings as policySettings } from "#app/modules/policies/setting/setting-queries.server.ts"
import { requestTimerOf } from "#app/modules/requests/request-store.server.ts"
import { ensureAgencyIndex, indexAgency } from "#app/modules/search/index-agency.server.ts"
import { onCatalogueChanged, rebuildAgencies } from "#app/modules/search/on-catalogue-changed.server.ts"
import { askDepartments } from "#app/modules/vetting/confirmation/ask-departments.server.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import type { EffectHandlers } from "./jobs/effects.server.ts"
import { type Timer, timer } from "./jobs/timers.server.ts"
import type { Reactions } from "./journal/react.server.ts"
import { sendMail } from "./mail/mail-effect.server.ts"
import type { Services } from "./services.server.ts"

/** The composition root's three lists: who reacts to what, who does what outside, what time does. */
const moduleReactions: Reactions = {
  "catalogue.imported": [onCatalogueChanged, onItemsImported],
  "item.published": [onCatalogueChanged, onItemChanged],
  "item.retired": [onCatalogueChanged, onItemChanged],
  "policy.set": [onPolicySet],
  "bid.submitted": [onBidSubmitted],
  "agency.submitted": [askDepartments],
  "organisation.suspended": [onOrganisationSuspended],
  "organisation.reinstated": [onOrganisationReinstated],
  "request.concluded": [onRequestConcluded],
  "request.annulled": [onRequestAnnulled],
  "payment.settled": [onPaymentSettled],
}

/** The modules first, then the inboxes, which tell what came of it. */
export const reactions: Reactions = together(moduleReactions, inboxReactions)

function together(...parts: Reactions[]): Reactions {
  const all: Record<string, unknown[]> = {}
  for (const part of parts) {
    for (const [type, list] of Object.entries(part)) all[type] = [...(all[type] ?? []), ...list]
  }
  return all as Reactions
}

export const effects: EffectHandlers = {
  "mail.send": sendMail,
  "search.index-agency": indexAgency,
  "search.rebuild-agencies": rebuildAgencies,
  "directory.refresh-offers": refreshOffersOf,
  "directory.set-clocks": setClocks,
  "payment.open-checkout": openCheckout,
}

export const timers: Timer[] = [
  timer("agency", "agency-deadlines", AgencyModel, agencyTimer),
  timer("claimable", "agency-invitations", ClaimableModel, remindAgency),
  requestTimerOf(requestTimer),
]

/** Creates the search indexes that are missing. */
export async function prepareSearch(services: Services): Promise<void> {
  await ensureAgencyIndex(services)
}

/** The nightly file and what officers looked up; another way to the register is one more adapter here. */
export const registry = registerOver(fileRegister, manualRegister)

/** Where the platform reads the rules that it follows itself. */
export const readSettings = policySettings
