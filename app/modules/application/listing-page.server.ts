import { type AgencyFile, agencyFile } from "#app/modules/application/agency-file.server.ts"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { type CatalogueWords, catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { agencyMachine } from "#app/modules/directory/agency.machine.ts"
import { heldCertificates, submitRefusals } from "#app/modules/directory/agency.rules.ts"
import { type AgencyLicence, isEditable, isListed } from "#app/modules/directory/agency.ts"
import { licenceViews } from "#app/modules/directory/agency-queries.server.ts"
import { diffOf, isSame } from "#app/modules/directory/changes.rules.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { changeRows } from "./change/change-view.ts"
import { certificateOptions, levelOptions, refusalWords } from "./listing-view.ts"
import { itemsByField } from "./steps/item-view.ts"
import { progressOf, stepOf } from "./steps/steps.ts"

/**
 * Everything that the pages of an agency's own entry show: its working facts, how far each step is, what is missing, and
 * what a change changes. Without an application only `agency: null`.
 */
export async function listingPage(services: Services, actor: PersonActor, lang: Lang) {
  const now = services.clock.now()
  const [file, catalogue, policies] = await Promise.all([
    agencyFile(services, actor, actor.organisation?.id ?? ""),
    catalogueWords(services),
    currentPolicies(now, ["listing.formCheck"]),
  ])
  const common = {
    checkDays: readPolicy(policies, "listing.formCheck"),
    isManager: actor.organisation?.role === "manager",
    now,
  }
  if (!file) return { ...common, agency: null }
  return { ...common, agency: ownView(file), ...contents(file, catalogue, now, lang) }
}

export type ListingPageData = Awaited<ReturnType<typeof listingPage>>
/** The same once an application was begun. */
export type ApplicationData = Extract<ListingPageData, { agency: object }>

function contents(file: AgencyFile, catalogue: CatalogueWords, now: Date, lang: Lang) {
  const { items, certificates } = catalogue
  const today = localDay(now)
  const refusals = submitRefusals({ ...file, pledgedAt: now }, items, certificates, today)
  const texts = refusalWords(refusals, { ...catalogue, licences: file.licences, people: file.people }, lang)
  const diff = file.inForce && diffOf(file.inForce, file)
  return {
    facts: factsOf(file),
    licences: namedLicences(file, certificates, lang, now),
    people: file.people.map(({ id, name, idTail, certificates: held }) => ({
      ...{ id, name, idTail },
      certificates: namedLicences({ licences: held }, certificates, lang, now),
    })),
    fields: itemsByField(file, catalogue, today, lang),
    progress: progressOf(file, refusals),
    refusals: refusals.map((refusal, n) => ({ step: stepOf(refusal, file), text: texts[n] ?? "" })),
    holdsCertificates: heldCertificates(file.inForce ?? file).length > 0,
    changes: diff && !isSame(diff) ? changeRows(diff, catalogue, lang) : [],
    options: {
      licences: certificateOptions(certificates, lang),
      certificates: certificateOptions(certificates, lang, ["practitioner"]),
      levels: levelOptions(certificates, lang),
    },
  }
}

function ownView({ _id, uscc, status, check, endReason, listedAt, isInCheck, inForce }: AgencyFile) {
  const { number, submittedAt, dueAt, decidedAt, defects, round } = check
  return {
    ...{ id: _id, uscc, status, endReason, listedAt, isInCheck },
    check: { number, submittedAt, dueAt, decidedAt, defects, round },
    isEditable: isEditable({ status, check }),
    isListed: isListed({ status }),
    isChange: inForce !== undefined,
    mayChange: agencyMachine.can(status, "change"),
  }
}

function factsOf(file: AgencyFile) {
  const { name, shortName, legalRepresentative, region, address, summary, contactName, contactPhone } = file
  const { itemCodes, servesRegions } = file
  const who = { name, shortName, legalRepresentative, region, address, summary, contactName, contactPhone }
  return { ...who, itemCodes, servesRegions }
}

/** Certificates in words, each with the file that shows it. */
function namedLicences(
  { licences: held }: { licences: readonly AgencyLicence[] },
  certificates: CatalogueWords["certificates"],
  lang: Lang,
  now: Date,
) {
  return licenceViews(held, localDay(now)).map((view, n) => {
    const { id = "", name = "", bytes = 0, mime = "" } = held[n]?.file ?? {}
    return {
      ...view,
      words: certificateWords(view, certificates, lang),
      file: { id, name, bytes, mime },
    }
  })
}
export type NamedCertificate = ReturnType<typeof namedLicences>[number]
