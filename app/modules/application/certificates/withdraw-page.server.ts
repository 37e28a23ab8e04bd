import { type AgencyFile, agencyFile } from "#app/modules/application/agency-file.server.ts"
import { itemName } from "#app/modules/application/listing-view.ts"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { type CatalogueWords, catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { agencyQualifies, heldCertificates } from "#app/modules/directory/agency.rules.ts"
import { isListed } from "#app/modules/directory/agency.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { withoutCertificate } from "./certificate.rules.ts"

/** The certificates in force, each with the items that would go off without it. Null while nothing is in force. */
export async function withdrawPage(services: Services, actor: PersonActor, lang: Lang) {
  const [file, catalogue] = await Promise.all([
    agencyFile(services, actor, actor.organisation?.id ?? ""),
    catalogueWords(services),
  ])
  if (!file || !isListed(file) || actor.organisation?.role !== "manager") return null
  const today = localDay(services.clock.now())
  const facts = file.inForce ?? file
  return heldCertificates(facts).map(certificate => ({
    id: certificate.id,
    words: certificateWords(certificate, catalogue.certificates, lang),
    number: certificate.number,
    holder: facts.people.find(person => person.certificates.includes(certificate))?.name,
    off: goingOff(file, certificate.id, catalogue, today).map(code => itemName(code, catalogue.items, lang)),
  }))
}

export type CertificateInForce = NonNullable<Awaited<ReturnType<typeof withdrawPage>>>[number]

function goingOff(
  file: AgencyFile,
  certificateId: string,
  { items, certificates }: CatalogueWords,
  today: string,
): string[] {
  const facts = file.inForce ?? file
  const { pledgedAt } = facts
  const left = { ...withoutCertificate(facts, certificateId), pledgedAt }
  return file.activeItemCodes.filter(code => {
    const item = items.find(i => i.code === code)
    return item && !agencyQualifies(left, item, certificates, today).isSatisfied
  })
}
