import { evaluateQualification } from "#app/modules/catalogue/qualification.rules.ts"
import { certificatesNamed } from "#app/modules/vetting/confirmation/confirmation.rules.ts"
import { addDays, type Day, daysBetween } from "#app/shared/time/zone.ts"
import { type Random, seededRandom } from "#scenarios/facts/random.ts"
import { certificates, items } from "#scenarios/facts/words.ts"
import { planAgencies, type SeedAgency } from "../seed/directory/agencies.ts"
import { type StoryName, storyOf, type YearSize } from "./stories.ts"

/** An agency with its story. */
export interface Player {
  agency: SeedAgency
  story: StoryName
  arrives: Day
  /** Its lifecycle on the list has begun. */
  isLiving?: boolean
  /** How often the desk still sends its next file back. */
  returns: number
}

/** Stories for which not every agency will do come first, so that they find theirs. */
const HARDEST_FIRST: readonly StoryName[] = [
  "lapses-for-good",
  "lapses-and-renews",
  "renews-in-time",
  "department-refuses",
]
const FIRST_QUARTER = [0.02, 0.25] as const
/** Licences on which no story turns outlast the simulation by this. */
const LONGER_DAYS = 200

/** Everybody's part, the same for the same size; the agency of the demonstration account has a calm time. */
export function castYear(size: YearSize): Player[] {
  const random = seededRandom("year")
  const names = Object.entries(size.stories).flatMap(([name, n]) =>
    Array<StoryName>(n).fill(name as StoryName),
  )
  const pool = planAgencies(names.length, names.length, addDays(size.lastDay, LONGER_DAYS), 0)
  const demo = pool.splice(0, 1)
  const hard = HARDEST_FIRST.flatMap(hardName => names.filter(name => name === hardName))
  const others = random.shuffle(names.filter(name => name !== "calm" && !HARDEST_FIRST.includes(name)))
  const calm = names.filter(name => name === "calm")
  const players = calm.slice(0, 1).map(story => playerFor(take(demo, story), story, size, random))
  for (const story of [...hard, ...others, ...calm.slice(1)]) {
    players.push(playerFor(take(pool, story), story, size, random))
  }
  return players
}

function take(pool: SeedAgency[], story: StoryName): SeedAgency {
  const at = pool.findIndex(agency => fits(agency, story))
  const [found] = at < 0 ? [] : pool.splice(at, 1)
  if (!found) throw new Error(`No agency is left for the story ${story}`)
  return found
}

/** A department is asked about its licences; where licences end, at least one item has to rest on them; where all do, every item. */
function fits({ itemCodes, licences }: SeedAgency, story: StoryName): boolean {
  const { ends, allEnd } = storyOf(story)
  if (story === "department-refuses")
    return licences.some(({ certificate }) => isAskedAbout(certificate, itemCodes))
  if (!ends) return true
  const resting = itemCodes.filter(restsOnLicence)
  return allEnd ? resting.length === itemCodes.length : resting.length > 0
}

/** A licence required by law that an item of the agency names. */
function isAskedAbout(held: string, itemCodes: readonly string[]): boolean {
  const [certificate = ""] = held.split("/")
  const isLegal = certificates.some(({ id, kind }) => id === certificate && kind === "licence")
  const declared = items.filter(({ code }) => itemCodes.includes(code))
  return isLegal && declared.some(item => certificatesNamed(item.qualification.rule).includes(certificate))
}

function restsOnLicence(code: string): boolean {
  const item = items.find(one => one.code === code)
  const pledged = { certificates: [], people: [], isPledged: true }
  return (
    item !== undefined &&
    !evaluateQualification(item.qualification.rule, pledged, certificates, "2024-01-01").isSatisfied
  )
}

function playerFor(agency: SeedAgency, story: StoryName, size: YearSize, random: Random): Player {
  const { arrives = FIRST_QUARTER, returns = 0, ends, allEnd } = storyOf(story)
  if (story === "serves-elsewhere") agency.servesRegions = ["jinhua", "zhejiang"]
  if (ends) {
    const ending = allEnd ? agency.licences : agency.licences.slice(0, 1)
    for (const licence of ending) licence.validTo = dayWithin(size, ends, random)
  }
  return { agency, story, arrives: dayWithin(size, arrives, random), returns }
}

/** A day of the period between two of its parts. */
function dayWithin(
  { firstDay, lastDay }: YearSize,
  [from, to]: readonly [number, number],
  random: Random,
): Day {
  const days = daysBetween(firstDay, lastDay)
  return addDays(firstDay, random.whole(Math.floor(days * from), Math.floor(days * to)))
}
