import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { certificatesFor, publishedItemsFor } from "#app/modules/catalogue/item-store.server.ts"
import { heldCertificates, offersOn } from "#app/modules/directory/agency.rules.ts"
import { type AgencyDoc, lifecycleOf } from "#app/modules/directory/agency.ts"
import { blankCheck } from "#app/modules/directory/agency-check.ts"
import { moveAgency, putAgency, refreshOffers } from "#app/modules/directory/agency-store.server.ts"
import { type Due, idleAnswerBy, stageAt } from "#app/modules/directory/holds/agency-clock.rules.ts"
import { holdAgency, releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { IDLE } from "#app/modules/directory/holds/holds.rules.ts"
import { endMeasure, endStatement } from "#app/modules/measures/measure-time.server.ts"
import type { FrozenPolicies } from "#app/modules/policies/policy.rules.ts"
import { endListingNotice } from "#app/modules/vetting/notice/end-listing-notice.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { addDays, daysBetween, instantAt, localDay } from "#app/shared/time/zone.ts"

/** Does one due thing, writes the agency and gives it as it is then; the thing is due no longer. */
export async function doDue(
  tx: Tx,
  agency: AgencyDoc,
  due: Due,
  policies: FrozenPolicies,
): Promise<AgencyDoc> {
  switch (due.kind) {
    case "reminder":
      return remind(tx, agency, due.licenceId, policies)
    case "validity":
      return refreshOffers(tx, agency)
    case "idle-prompt":
      return askWhetherActive(tx, agency, policies)
    case "idle-pause":
      return holdAgency(tx, agency, { id: IDLE, kind: "suspend", reason: IDLE, since: tx.now })
    case "hold-end":
      return releaseAgency(tx, await endMeasure(tx, agency, due.holdId), due.holdId, "ended")
    case "statement-end":
      return endStatement(tx, agency, due.measureId)
    case "correction":
      return lapseCorrection(tx, agency)
    case "notice":
      return endListingNotice(tx, agency)
  }
}

/** 到期提醒: names the certificate and what goes off with it. */
async function remind(tx: Tx, agency: AgencyDoc, licenceId: string, policies: FrozenPolicies) {
  const certificate = heldCertificates(agency).find(p => p.id === licenceId)
  const stage = certificate?.validTo && stageAt(certificate.validTo, tx.now, policies)
  if (!certificate?.validTo || !stage) throw new Error(`No reminder is due for certificate ${licenceId}`)
  const { validTo } = certificate
  const certificates = await certificatesFor(tx)
  const { _id: agencyId, name, people } = agency
  tx.emit({
    type: "agency.licence-ending",
    ...{ agencyId, name, validTo },
    licence: {
      zh: certificateWords(certificate, certificates, "zh"),
      en: certificateWords(certificate, certificates, "en"),
    },
    person: people.find(person => person.certificates.includes(certificate))?.name,
    days: daysBetween(localDay(tx.now), validTo),
    off: await lostAfter(tx, agency, validTo),
  })
  const lifecycle = lifecycleOf(agency)
  const others = lifecycle.reminders.filter(mark => mark.licenceId !== licenceId)
  return putAgency(tx, {
    ...agency,
    lifecycle: { ...lifecycle, reminders: [...others, { licenceId, validTo, stage }] },
  })
}

/** The items that are offered now and that go off the day after `lastDay`. */
async function lostAfter(tx: Tx, agency: AgencyDoc, lastDay: string): Promise<string[]> {
  const items = await publishedItemsFor(tx, agency.itemCodes)
  const after = instantAt(addDays(lastDay, 1), "00:00")
  const then = offersOn(agency, items, await certificatesFor(tx), agency.offers, after)
  const kept = then.filter(offer => offer.isActive).map(offer => offer.itemCode)
  return agency.activeItemCodes.filter(code => !kept.includes(code))
}

async function askWhetherActive(tx: Tx, agency: AgencyDoc, policies: FrozenPolicies) {
  const { _id: agencyId, name } = agency
  tx.emit({ type: "agency.idle-prompted", agencyId, name, answerBy: idleAnswerBy(tx.now, policies) })
  return putAgency(tx, { ...agency, lifecycle: { ...lifecycleOf(agency), idlePromptedAt: tx.now } })
}

/** 逾期未补正: the file is its writers' again and has to be handed in anew; nothing that was entered is lost. */
async function lapseCorrection(tx: Tx, agency: AgencyDoc): Promise<AgencyDoc> {
  const { _id: agencyId, name } = agency
  const moved = await moveAgency(tx, agency, "lapse", { check: blankCheck(agency.check.kind) })
  // Taken off the list meanwhile: the time to correct it is over all the same.
  if (!moved.ok) return putAgency(tx, { ...agency, check: blankCheck(agency.check.kind) })
  tx.emit({ type: "agency.correction-lapsed", agencyId, name })
  return moved.value
}
