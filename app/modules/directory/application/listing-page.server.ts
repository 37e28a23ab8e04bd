import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { lacksForCheck } from "#app/modules/directory/agency.rules.ts"
import { isEditable, isListed } from "#app/modules/directory/agency.ts"
import { licenceViews } from "#app/modules/directory/agency-queries.server.ts"
import { type AgencyFile, agencyFile } from "#app/modules/directory/vetting/vetting-queries.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { certificateOptions, itemOptions, lackWords, levelOptions } from "./listing-view.ts"

/** What the organisation is called on the register of accounts, for the first form. */
interface Registered {
  _id: string
  name: string
  uscc: string
  legalRepresentative?: string
  address?: string
}

/** Everything the agency's own page of its listing shows. */
export async function listingPage(
  services: Services,
  actor: PersonActor,
  organisation: Registered,
  lang: Lang,
) {
  const now = services.clock.now()
  const [file, words, policies] = await Promise.all([
    agencyFile(services, actor, organisation._id),
    catalogueWords(services),
    currentPolicies(now, ["listing.formCheck"]),
  ])
  const options = {
    items: itemOptions(words.items, words.certificates, lang),
    certificates: certificateOptions(words.certificates, lang),
    levels: levelOptions(words.certificates, lang),
  }
  return {
    options,
    facts: factsOf(file, organisation),
    agency: file && ownView(file),
    licences: file ? namedLicences(file, words.certificates, lang, now) : [],
    lacks: file ? lackWords(lacksOf(file, words, now), { ...words, licences: file.licences }, lang) : [],
    checkDays: readPolicy(policies, "listing.formCheck"),
    isManager: actor.organisation?.role === "manager",
    now,
  }
}

type Words = Awaited<ReturnType<typeof catalogueWords>>

function lacksOf(file: AgencyFile, { items, certificates }: Words, now: Date) {
  return lacksForCheck({ ...file, pledgedAt: now }, items, certificates, localDay(now))
}

function ownView({ _id, status, check, endReason, listedAt, ...file }: AgencyFile) {
  const { number, submittedAt, dueAt, decidedAt, defects, round } = check
  return {
    ...{ id: _id, status, endReason, listedAt },
    check: { number, submittedAt, dueAt, decidedAt, defects, round },
    isEditable: isEditable({ status, check }),
    isListed: isListed({ status }),
    isInCheck: file.isInCheck,
  }
}

/** What the form starts with. */
function factsOf(file: AgencyFile | null, organisation: Registered) {
  const { name, uscc, legalRepresentative, address } = file ?? organisation
  return {
    ...{ name, uscc, legalRepresentative, address },
    shortName: file?.shortName,
    region: file?.region,
    servesRegions: file?.servesRegions ?? ["jindong" as const],
    summary: file?.summary,
    contactName: file?.contactName,
    contactPhone: file?.contactPhone,
    itemCodes: file?.itemCodes ?? [],
  }
}

/** Licences in words, each with the file that shows it. */
export function namedLicences(
  file: Pick<AgencyFile, "licences">,
  certificates: Words["certificates"],
  lang: Lang,
  now: Date,
) {
  return licenceViews(file.licences, localDay(now)).map((licence, n) => ({
    ...licence,
    words: certificateWords(licence, certificates, lang),
    file: {
      id: file.licences[n]?.file.id ?? "",
      name: file.licences[n]?.file.name ?? "",
      bytes: file.licences[n]?.file.bytes ?? 0,
    },
  }))
}

export type ListingPageData = Awaited<ReturnType<typeof listingPage>>
