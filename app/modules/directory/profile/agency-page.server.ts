import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import {
  type AgencyDoc,
  type AgencyHold,
  lifecycleOf,
  PUBLIC_STATES,
  type RegionId,
} from "#app/modules/directory/agency.ts"
import { type LicenceView, licenceViews, reminderDays } from "#app/modules/directory/agency-queries.server.ts"
import { decryptField } from "#app/platform/field-encryption.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import { type Actor, isPerson } from "#app/shared/actor.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { type InactiveItem, inactiveItems } from "./inactive-items.rules.ts"

/** 机构公开页: facts in force alone. The phone number is there for signed-in people only. */
export interface AgencyPage {
  id: string
  name: string
  shortName?: string
  uscc: string
  legalRepresentative: string
  region: RegionId
  address: string
  summary?: string
  contactName: string
  contactPhone?: string
  fields: FieldId[]
  itemCodes: string[]
  activeItemCodes: string[]
  inactive: InactiveItem[]
  servesRegions: RegionId[]
  licences: LicenceView[]
  /** Days before its end from which a licence stands out. */
  soonDays: number
  /** By name and ids of the kinds of certificate; nothing else of a person is public. */
  people: { name: string; certificates: string[] }[]
  /** What is in force; the reasons are codes. */
  holds: AgencyHold[]
  /** The viewer is staff and may open the file behind the page. */
  hasFile: boolean
  /** The viewer may publish a request, now or after signing in. */
  mayPublish: boolean
  listedAt?: Date
}

/** The public page of a listed agency, or null; what waits, was suspended or removed is found by nobody. */
export async function agencyPage(
  services: Services,
  actor: Actor,
  agencyId: string,
): Promise<AgencyPage | null> {
  const [agency, { items, certificates }, soonDays] = await Promise.all([
    raw(AgencyModel).findOne({ _id: agencyId, status: { $in: [...PUBLIC_STATES] } }),
    catalogueWords(services),
    reminderDays(services),
  ])
  if (!agency) return null
  const now = services.clock.now()
  const today = localDay(now)
  const phone = () => decryptField(services.fieldKey, agency.contactPhoneEncrypted)
  return {
    ...publicFacts(agency),
    inactive: inactiveItems(agency, items, certificates, today),
    licences: licenceViews(agency.licences, today),
    soonDays,
    holds: lifecycleOf(agency).holds,
    hasFile:
      isPerson(actor) && actor.staffRole !== undefined && can(agencyAccess, actor, "read", agency, now),
    mayPublish: isPerson(actor) ? isOwner(actor) : true,
    contactPhone: isPerson(actor) ? phone() : undefined,
  }
}

function isOwner({ organisation }: Extract<Actor, { kind: "person" }>): boolean {
  return organisation?.kind === "enterprise" || organisation?.kind === "department"
}

function publicFacts(agency: AgencyDoc) {
  const { _id, name, shortName, uscc, legalRepresentative, region, address, summary, contactName } = agency
  const { itemCodes, activeItemCodes, servesRegions, listedAt } = agency
  const fields = agency.fields as FieldId[]
  const people = agency.people.map(person => ({
    name: person.name,
    certificates: [...new Set(person.certificates.map(held => held.certificate))],
  }))
  const who = { id: _id, name, shortName, uscc, legalRepresentative, region, address, summary, contactName }
  return { ...who, fields, itemCodes, activeItemCodes, servesRegions, listedAt, people }
}
