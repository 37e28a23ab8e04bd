import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { type AgencyDoc, certificateKey, isInCheck, workingFacts } from "#app/modules/directory/agency.ts"
import type { FieldConfirmation } from "#app/modules/directory/agency-check.ts"
import { compareWithRegister, isStale } from "#app/modules/directory/register/compare.rules.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { hasStakeIn, type PersonActor } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { certificatesNamed } from "./confirmation.rules.ts"

const MOST = 500

/** A file of which a department is asked about one field. */
export interface ConfirmationRow {
  id: string
  name: string
  number: string
  kind: "admission" | "change"
  field: FieldId
  licences: number
  dueAt: Date
}

/** What this department has not answered yet, the first due on top. The files in check are few beside those listed. */
export async function confirmationQueue(actor: PersonActor, now: Date): Promise<ConfirmationRow[]> {
  if (actor.fields.length === 0) return []
  const asked = { state: "asked" as const, field: { $in: actor.fields } }
  const docs = await raw(AgencyModel)
    .find({
      status: { $in: ["in-check", "change-in-check"] },
      "check.confirmations": { $elemMatch: asked },
    })
    .limit(MOST)
    .toArray()
  return docs
    .filter(isInCheck)
    .flatMap(doc => doc.check.confirmations.map(confirmation => ({ doc, confirmation })))
    .filter(({ doc, confirmation }) => confirmation.state === "asked" && isOwn(actor, doc, confirmation, now))
    .map(({ doc, confirmation }) => rowOf(doc, confirmation))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

function isOwn(actor: PersonActor, { _id }: AgencyDoc, { field }: FieldConfirmation, now: Date): boolean {
  return can(agencyAccess, actor, "confirm", { _id, field }, now)
}

function rowOf(
  { _id, name, check }: AgencyDoc,
  { field, certificates, dueAt }: FieldConfirmation,
): ConfirmationRow {
  const { number = "", kind } = check
  return { id: _id, name, number, kind, field: field as FieldId, licences: certificates.length, dueAt }
}

/**
 * What the department of a field sees of a file: who applies, the register, the licences of its field with their files,
 * the items that rest on them. Nothing of other fields, no people, no phone number. Null for whoever is not asked.
 */
export async function confirmationPage(services: Services, actor: PersonActor, agencyId: string, lang: Lang) {
  const now = services.clock.now()
  const [agency, { items, certificates }, policies] = await Promise.all([
    raw(AgencyModel).findOne({ _id: agencyId }),
    catalogueWords(services),
    currentPolicies(now, ["listing.registerAge"]),
  ])
  if (!agency || hasStakeIn(actor, agencyId)) return null
  const own = agency.check.confirmations.filter(c => isOwn(actor, agency, c, now))
  if (own.length === 0) return null
  const facts = workingFacts(agency)
  const entry = await services.registry.lookUp(agency.uscc)
  const { name, legalRepresentative, address } = facts
  const register = compareWithRegister({ name, legalRepresentative, address, uscc: agency.uscc }, entry)
  const fields = own.map(confirmation => ({
    ...confirmation,
    field: confirmation.field as FieldId,
    licences: facts.licences
      .filter(licence => confirmation.certificates.includes(certificateKey(licence)))
      .map(licence => ({ ...licence, words: certificateWords(licence, certificates, lang) })),
    items: items
      .filter(i => i.fieldId === confirmation.field && facts.itemCodes.includes(i.code))
      .filter(i => facts.licences.some(l => certificatesNamed(i.qualification.rule).includes(l.certificate)))
      .map(i => (lang === "en" ? i.nameEn : i.name)),
  }))
  const today = localDay(now)
  return {
    ...{ id: agency._id, name, number: agency.check.number ?? "", kind: agency.check.kind },
    isInCheck: isInCheck(agency),
    ...{ register, fields, now },
    entry: entry && { ...entry, isStale: isStale(entry, today, readPolicy(policies, "listing.registerAge")) },
  }
}

export type ConfirmationPageData = NonNullable<Awaited<ReturnType<typeof confirmationPage>>>
