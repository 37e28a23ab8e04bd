import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { smallestProof } from "#app/modules/directory/agency.rules.ts"
import { FIELD_IDS, type FieldId } from "#app/shared/fields.ts"
import { addDays, type Day } from "#app/shared/time/zone.ts"
import { completeUscc } from "#app/shared/uscc.ts"
import { type Random, seededRandom } from "./random.ts"
import { certificates, items, words } from "./words.ts"

/** The day from which validity is counted when none is given. */
const DEMO_DAY = "2024-06-30"
const MOST_ITEMS = 5
const EVERY_THIRD = 3
const ONE_IN_FIVE = 5
const YEAR = 365
const AREA = "330703"
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** What every organisation of the demonstration has. Names begin with 示例, people are called 某. */
export interface DemoOrganisation {
  name: string
  shortName: string
  uscc: string
  legalRepresentative: string
  contactName: string
  contactPhone: string
  town: string
  address: string
  founded: Day
}

/** A licence as the application form takes it. */
export interface DemoLicence {
  /** `id` or `id/speciality` of a certificate. */
  certificate: string
  level?: string
  number: string
  validFrom: Day
  validTo: Day
}

export interface DemoAgency extends DemoOrganisation {
  fields: FieldId[]
  itemCodes: string[]
  licences: DemoLicence[]
  summary: string
}

export interface DemoEnterprise extends DemoOrganisation {
  kind: "enterprise" | "department"
}

/**
 * Agencies of the demonstration, the same for the same seed. They go through the fields in turn, so that 40 of them put
 * four into each; all of a field offer the items for which `demoRequests` asks. Licences meet the rules of the items
 * and end one to five years after `today`.
 */
export function demoAgencies(n: number, seed: string | number, today: Day = DEMO_DAY): DemoAgency[] {
  const random = seededRandom(`agencies ${seed}`)
  return brandsFor(n, random).map((brand, at) => {
    const first = FIELD_IDS[at % FIELD_IDS.length] ?? "other"
    const second = random.pick(FIELD_IDS)
    const others = at % EVERY_THIRD === 0 && second !== first ? [second] : []
    const offered = [
      ...itemsOf(first, MOST_ITEMS, random),
      ...others.flatMap(field => itemsOf(field, 1, random)),
    ]
    const trade = random.pick(words.agencyTrades[first])
    return {
      ...company(brand, trade, at + 1, random),
      fields: FIELD_IDS.filter(field => offered.some(({ fieldId }) => fieldId === field)),
      itemCodes: offered.map(({ code }) => code),
      licences: licencesFor(offered, today, at, random),
      summary: `演示数据。承接${offered.map(({ name }) => name).join("、")}。`,
    }
  })
}

/**
 * Owners of the demonstration, the same for the same seed: enterprises, and at the end one department in five, at most
 * as many as there are names of departments.
 */
export function demoEnterprises(n: number, seed: string | number): DemoEnterprise[] {
  const random = seededRandom(`enterprises ${seed}`)
  const names = words.departments.slice(0, Math.floor(n / ONE_IN_FIVE))
  const enterprises = brandsFor(n - names.length, random).map((brand, at) => ({
    ...company(brand, random.pick(words.enterpriseTrades), 2001 + at, random),
    kind: "enterprise" as const,
  }))
  const departments = names.map((name, at) => ({
    ...facts("11", 4001 + at, random),
    name: `示例${name}`,
    shortName: `示例${name}`,
    kind: "department" as const,
  }))
  return [...enterprises, ...departments]
}

/** The brand words, then what their first and second signs make together. */
function brandsFor(n: number, random: Random): string[] {
  const brands = random.shuffle(words.brands)
  if (n > brands.length) brands.push(...seededRandom("brands").shuffle(mixedBrands(brands)))
  if (!Number.isInteger(n) || n < 0 || n > brands.length)
    throw new RangeError(`Not 0 to ${brands.length}: ${n}`)
  return brands.slice(0, n)
}

function mixedBrands(brands: readonly string[]): string[] {
  const [firsts, seconds] = [0, 1].map(at => [...new Set(brands.map(brand => brand.charAt(at)))])
  const mixed = (seconds ?? []).flatMap(second => (firsts ?? []).map(first => first + second))
  return mixed.filter(brand => brand[0] !== brand[1] && !brands.includes(brand))
}

function company(brand: string, trade: string, number: number, random: Random): DemoOrganisation {
  const shortName = `示例${brand}${trade}`
  return { ...facts("91", number, random), name: `${shortName}有限公司`, shortName }
}

/** `register` begins the credit code. */
function facts(
  register: "91" | "11",
  number: number,
  random: Random,
): Omit<DemoOrganisation, "name" | "shortName"> {
  const { name: town, street } = random.pick(words.towns)
  const four = String(number).padStart(4, "0")
  return {
    uscc: demoUscc(register, number),
    legalRepresentative: person(random),
    contactName: person(random),
    // No number of this area begins with 2.
    contactPhone: `0579-2000${four}`,
    town,
    address: `金华市金东区${town}${street} ${random.whole(1, 200)} 号`,
    founded: addDays("2005-01-01", random.whole(0, YEAR * 15)),
  }
}

/** A credit code that nobody has: `register` is 91 for an enterprise, 11 for an authority, 12 for an institution. */
export function demoUscc(register: "91" | "11" | "12", number: number): string {
  const four = String(number).padStart(4, "0")
  return completeUscc(`${register}${AREA}${organisationCode(`DEMX${four}`)}`)
}

/** The name of somebody who is nobody: a surname, 某, a given name. */
export function person(random: Random): string {
  return `${random.pick(words.surnames)}某${random.pick(words.givenNames)}`
}

/** The eight signs of an organisation code and their check sign, GB 11714: letters count 10 to 35. */
function organisationCode(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return body + (check === 10 ? "X" : check)
}

/** Items of a field: those that requests ask for first, then others by chance. */
function itemsOf(field: FieldId, most: number, random: Random): ServiceItem[] {
  const wanted = new Set(words.requests.map(({ itemCode }) => itemCode))
  const inField = random.shuffle(items.filter(item => item.fieldId === field))
  return inField.sort((a, b) => Number(wanted.has(b.code)) - Number(wanted.has(a.code))).slice(0, most)
}

function licencesFor(offered: readonly ServiceItem[], today: Day, at: number, random: Random): DemoLicence[] {
  const asked = offered.flatMap(({ qualification }) => smallestProof(qualification.rule))
  const proofs = new Map<string, string | undefined>()
  for (const { certificate: id, speciality, level } of asked) {
    const known = certificates.find(certificate => certificate.id === id)
    const certificate = [id, speciality ?? known?.specialities[0]?.id].filter(Boolean).join("/")
    proofs.set(certificate, proofs.get(certificate) ?? level ?? known?.levels.at(-1)?.id)
  }
  return [...proofs].map(([certificate, level], n) => ({
    certificate,
    ...(level && { level }),
    number: `示例-${String(at + 1).padStart(3, "0")}-${n + 1}`,
    validFrom: addDays(today, -random.whole(60, 900)),
    validTo: addDays(today, random.whole(YEAR, 5 * YEAR)),
  }))
}
