import type { FieldId } from "#app/shared/fields.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { type DemoAgency, demoAgencies, demoEnterprises } from "#scenarios/facts/organisations.ts"
import { type DemoRequest, demoRequests } from "#scenarios/facts/requests.ts"
import { planAgencies, type SeedAgency } from "./directory/agencies.ts"
import { planExperts, type SeedExpert } from "./directory/experts.ts"
import type { Owner } from "./enterprises.ts"
import { demoEmail, otherEmail } from "./people.ts"

const SEED = "jindong"
const AGENCIES = 41
const CITY_LIST = 8
const OWNERS = 10
const REQUESTS = 64
/** An agency for environmental work: its manager is an account of the demonstration. */
const DEMO_AGENCY_AT = 3

/** Of the series: one that surveys land, water and landslides. It quotes for nothing, so that it may lose an item. */
const PEOPLED_AT = 52

/** Agencies that entered in January of the demonstration year; the others have come lately. */
export const OLD_AGENCIES = 32

/** Everybody who plays a part, before anything has happened. */
export interface Cast {
  /** Enterprises with the form check passed; the first one is that of the demonstration accounts. */
  enterprises: Owner[]
  /** An enterprise that still waits for its form check. */
  newcomer: Owner
  departments: (Owner & { fields: FieldId[] })[]
  agencies: SeedAgency[]
  demoAgency: SeedAgency
  /** An agency with people who hold certificates; it takes part in no request. */
  peopled: SeedAgency
  /** Agencies that the city lists; the first of them has claimed its entry, the second is invited. */
  cityList: DemoAgency[]
  experts: SeedExpert[]
  /** The next request of the demonstration that asks for this item; each is given once. */
  request(itemCode: string, change?: Partial<DemoRequest>): DemoRequest
}

const FIELDS: FieldId[][] = [
  ["environment", "energy", "testing"],
  ["architecture", "planning", "survey"],
]

/** The cast of the demonstration. `today` is the day on which people look at it. */
export function makeCast(today: Day): Cast {
  const organisations = demoEnterprises(OWNERS, SEED)
  const enterprises = organisations
    .filter(({ kind }) => kind === "enterprise")
    .map((facts, at) => ({
      facts,
      email: at === 0 ? demoEmail("owner-manager") : otherEmail(`owner-${at + 1}`),
    }))
  const departments = organisations
    .filter(({ kind }) => kind === "department")
    .map((facts, at) => ({
      facts,
      email: at === 0 ? demoEmail("department") : otherEmail(`department-${at + 1}`),
      fields: FIELDS[at] ?? ["other" as const],
    }))
  const newcomer = enterprises.pop()
  const agencies = planAgencies(AGENCIES, OLD_AGENCIES, today, DEMO_AGENCY_AT)
  const demoAgency = agencies[DEMO_AGENCY_AT]
  if (!newcomer || !demoAgency) throw new Error("The demonstration has too few organisations")
  const peopled = nth(planAgencies(PEOPLED_AT + 1, OLD_AGENCIES, today, DEMO_AGENCY_AT), PEOPLED_AT)
  // The same series goes on, so that no name and no code comes twice.
  const cityList = demoAgencies(AGENCIES + CITY_LIST, SEED, today).slice(AGENCIES)
  const experts = planExperts(SEED, agencies.slice(0, OLD_AGENCIES), "2024-05-20")
  return {
    enterprises,
    newcomer,
    departments,
    agencies,
    demoAgency,
    peopled,
    cityList,
    experts,
    request: requestPool(),
  }
}

function requestPool(): Cast["request"] {
  const left = demoRequests(SEED, REQUESTS)
  return (itemCode, change) => {
    const at = left.findIndex(request => request.itemCode === itemCode)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (!found) throw new Error(`No request of the demonstration asks for ${itemCode} any more`)
    return { ...found, ...change }
  }
}

/** The one of a list at a place; throws when there is none. */
export function nth<T>(list: readonly T[], at: number): T {
  const found = list[at]
  if (found === undefined) throw new RangeError(`Nothing at ${at} of ${list.length}`)
  return found
}
