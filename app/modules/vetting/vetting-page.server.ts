import { type AgencyFile, agencyFile } from "#app/modules/application/agency-file.server.ts"
import { changeRows } from "#app/modules/application/change/change-view.ts"
import { refusalWords } from "#app/modules/application/listing-view.ts"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { type CatalogueWords, catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { findingWords, ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { agencyQualifies, isValidOn, submitRefusals } from "#app/modules/directory/agency.rules.ts"
import { type AgencyLicence, certificateKey, isListed } from "#app/modules/directory/agency.ts"
import { diffOf } from "#app/modules/directory/changes.rules.ts"
import { compareWithRegister, hasEnded, isStale } from "#app/modules/directory/register/compare.rules.ts"
import { measureAccess } from "#app/modules/measures/measure.access.ts"
import { canPropose } from "#app/modules/measures/measure.rules.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentCalendar, currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { confirmationRefusal } from "#app/modules/vetting/confirmation/confirmation.rules.ts"
import { noticeOfFile } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { CorrectionNoticeModel } from "#models/vetting/correction-notice.server.ts"
import { licenceChange } from "./changes.rules.ts"

const RULES = [
  "listing.registerAge",
  "listing.correctionRounds",
  "listing.correction",
  "listing.claim",
  "listing.publicity",
] as const

/**
 * The file of an agency side by side: what it declares, what its files show, what the register and the rules say, what
 * changed against what is in force, and what was told in earlier rounds. Null for who may not read it.
 */
export async function vettingPage(services: Services, actor: Actor, agencyId: string, lang: Lang) {
  const now = services.clock.now()
  const [file, words, policies, calendar, notices] = await Promise.all([
    agencyFile(services, actor, agencyId),
    catalogueWords(services),
    currentPolicies(now, RULES),
    currentCalendar(),
    raw(CorrectionNoticeModel).find({ agencyId }).toArray(),
  ])
  if (!file) return null
  const [entry, notice] = await Promise.all([
    services.registry.lookUp(file.uscc),
    noticeOfFile(file.check.noticeId),
  ])
  const { check } = file
  const today = localDay(now)
  const told = notices
    .filter(n => n.number === check.number && n.round < check.round)
    .sort((a, b) => a.round - b.round)
    .map(({ round, defects, issuedAt, late }) => ({ round, defects, issuedAt, late }))
  const takeOverAt =
    check.claimedAt &&
    deadlineAfterWorkingDays(check.claimedAt, readPolicy(policies, "listing.claim"), calendar)
  const refusals = submitRefusals(file, words.items, words.certificates, today)
  const { licences: _licences, people: _people, inForce: _inForce, _id: id, ...facts } = file
  return {
    file: {
      ...{ id, ...facts, isListed: isListed(file) },
      mayPropose: canPropose(file.status) && can(measureAccess, actor, "propose", { agencyId }, now),
      mayVet: can(agencyAccess, actor, "vet", file, now),
      mayTakeOver: file.claim === "other" && takeOverAt !== undefined && takeOverAt <= now,
      takeOverAt,
    },
    register: entry && {
      ...entry,
      isStale: isStale(entry, today, readPolicy(policies, "listing.registerAge")),
      hasEnded: hasEnded(entry),
    },
    organisation: compareWithRegister(file, entry),
    changes: file.inForce ? changeRows(diffOf(file.inForce, file), words, lang) : [],
    licences: licencesOf(file, words, lang, today),
    people: peopleOf(file, words, lang),
    items: itemsOf(file, words, lang, today),
    refusals: refusalWords(refusals, { ...words, licences: file.licences }, lang),
    confirmations: check.confirmations,
    refusal: confirmationRefusal(check.confirmations, now),
    told,
    rounds: readPolicy(policies, "listing.correctionRounds"),
    correctionDays: readPolicy(policies, "listing.correction"),
    publicityDays: readPolicy(policies, "listing.publicity"),
    today,
    hasProposal: file.inForce !== undefined,
    notice: notice && { id: notice._id, endsAt: notice.endsAt, objections: notice.objections },
    now,
  }
}

export type VettingPageData = NonNullable<Awaited<ReturnType<typeof vettingPage>>>

function certificateView(licence: AgencyLicence, { certificates }: CatalogueWords, lang: Lang) {
  const { id, number, validFrom, validTo, file, source } = licence
  const { id: fileId = "", name = "", bytes = 0, mime = "" } = file ?? {}
  return {
    ...{ id, number, validFrom, validTo, source },
    words: certificateWords(licence, certificates, lang),
    file: { id: fileId, name, bytes, mime },
  }
}

function licencesOf(file: AgencyFile, words: CatalogueWords, lang: Lang, today: string) {
  return file.licences.map(licence => ({
    ...certificateView(licence, words, lang),
    isValid: isValidOn(licence, today),
    change: file.inForce && licenceChange(licence, file.inForce.licences),
    confirmations: file.check.confirmations
      .filter(c => c.certificates.includes(certificateKey(licence)))
      .map(({ field, state, byName, note, dueAt }) => ({ field, state, byName, note, dueAt })),
  }))
}

function peopleOf(file: AgencyFile, words: CatalogueWords, lang: Lang) {
  const known = new Set(file.inForce?.people.map(person => person.id))
  return file.people.map(({ id, name, certificates }) => ({
    ...{ id, name, isNew: file.inForce !== undefined && !known.has(id) },
    certificates: certificates.map(certificate => certificateView(certificate, words, lang)),
  }))
}

function itemsOf(file: AgencyFile, { items, certificates }: CatalogueWords, lang: Lang, today: string) {
  const before = file.inForce?.itemCodes
  return items
    .filter(item => file.itemCodes.includes(item.code) || before?.includes(item.code))
    .map(item => {
      const { isSatisfied, findings } = agencyQualifies(file, item, certificates, today)
      const isGone = !file.itemCodes.includes(item.code)
      return {
        code: item.code,
        name: lang === "en" ? item.nameEn : item.name,
        rule: ruleWords(item.qualification.rule, certificates, lang),
        findings: findings.map(finding => findingWords(finding, certificates, lang)),
        ...{ isSatisfied, isGone, isNew: before !== undefined && !before.includes(item.code) },
      }
    })
}
