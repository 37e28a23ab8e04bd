import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { findingWords, ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { agencyQualifies, lacksForCheck } from "#app/modules/directory/agency.rules.ts"
import { isListed } from "#app/modules/directory/agency.ts"
import { namedLicences } from "#app/modules/directory/application/listing-page.server.ts"
import { lackWords } from "#app/modules/directory/application/listing-view.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { agencyFile } from "./vetting-queries.server.ts"

/** The file of an agency side by side: what it declares, what it shows, what the rules say. Null for who may not read it. */
export async function vettingPage(services: Services, actor: Actor, agencyId: string, lang: Lang) {
  const now = services.clock.now()
  const [file, words] = await Promise.all([agencyFile(services, actor, agencyId), catalogueWords(services)])
  if (!file) return null
  const { certificates } = words
  const today = localDay(now)
  const lacks = lacksForCheck(file, words.items, certificates, today)
  const items = words.items
    .filter(item => file.itemCodes.includes(item.code))
    .map(item => {
      const { isSatisfied, findings } = agencyQualifies(file, item, certificates, today)
      return {
        code: item.code,
        name: lang === "en" ? item.nameEn : item.name,
        rule: ruleWords(item.qualification.rule, certificates, lang),
        findings: findings.map(finding => findingWords(finding, certificates, lang)),
        isSatisfied,
      }
    })
  const { _id: id, licences: _licences, fields: _fields, ...facts } = file
  return {
    file: {
      ...{ id, ...facts, isListed: isListed(file) },
      maySuspend: can(agencyAccess, actor, "suspend", file, now),
      mayVet: can(agencyAccess, actor, "vet", file, now),
    },
    licences: namedLicences(file, certificates, lang, now),
    items,
    lacks: lackWords(lacks, { ...words, licences: file.licences }, lang),
    now,
  }
}

export type VettingPageData = NonNullable<Awaited<ReturnType<typeof vettingPage>>>
