import type { FundShares, Place, SelectionMethod } from "#app/modules/requests/request.ts"
import { type Random, seededRandom } from "./random.ts"
import { items, words } from "./words.ts"

const WAN_FEN = 1_000_000
const HUNDRED_YUAN_FEN = 10_000
const THOUSAND_YUAN_FEN = 100_000
/** A direct choice looks natural only below this; it is also below the line for public money. */
const SMALL_FEN = 5 * WAN_FEN
/** With its ceiling still below the line from which public design work must be tendered. */
const MOST_WAN = 60
const FEWEST_QUOTES = 3
const MOST_QUOTES = 6

const FUNDS: readonly FundShares[] = [
  { fiscal: 0, stateOwned: 0, social: 100 },
  { fiscal: 0, stateOwned: 0, social: 100 },
  { fiscal: 100, stateOwned: 0, social: 0 },
  { fiscal: 0, stateOwned: 100, social: 0 },
  { fiscal: 30, stateOwned: 0, social: 70 },
]

/** A request as an owner writes it, and what agencies would quote for it. Amounts in fen. */
export interface DemoRequest {
  title: string
  itemCode: string
  place: Place
  town: string
  content: string
  scale: string
  deliverable: string
  serviceWorkingDays: number
  funds: FundShares
  ceilingFen: number
  method: SelectionMethod
  methodReason?: string
  /** Three to six different amounts up to the ceiling, in the order in which they arrive. */
  quotesFen: number[]
}

/**
 * Requests of the demonstration, the same for the same seed. The kinds of the word list come in turn, so that sixteen
 * of them cover all nine fields. Most prices are 2–8 万元; about one in twelve is several times as much.
 */
export function demoRequests(seed: string | number, n = 22): DemoRequest[] {
  const random = seededRandom(`requests ${seed}`)
  return Array.from({ length: n }, (_, at) => request(at, random))
}

function request(at: number, random: Random): DemoRequest {
  const kind = words.requests[at % words.requests.length]
  const item = items.find(({ code }) => code === kind?.itemCode)
  if (!kind || !item) throw new Error(`No item for demonstration request ${at}`)
  const { name: town, place } = random.pick(words.towns)
  const project = random.pick(words.projects.filter(({ name }) => kind.projects.includes(name)))
  const steps = random.whole(0, (project.to - project.from) / project.step)
  const scale = project.scale.replace("{n}", String(project.from + steps * project.step))
  const price = priceFen(kind.wan, random)
  const ceilingFen = roundUp((price * (108 + random.whole(0, 27))) / 100, THOUSAND_YUAN_FEN)
  return {
    title: `${town}${project.name}${kind.suffix}`,
    itemCode: item.code,
    place,
    town,
    content: `项目位于${town}：${project.name}，${scale}。${kind.task}`,
    scale,
    deliverable: item.deliverable.zh,
    serviceWorkingDays: random.whole(...kind.days),
    funds: random.pick(FUNDS),
    ceilingFen,
    ...methodFor(ceilingFen, at, random),
    quotesFen: quotes(price, ceilingFen, random),
  }
}

/** A price inside its usual range, low ones more often; one in twelve is two to six times as much. */
function priceFen([low, high]: readonly [number, number], random: Random): number {
  const usual = low * (high / low) ** random.share()
  const factor = random.whole(1, 12) === 1 ? random.whole(2, 6) : 1
  return roundUp(Math.min(usual * factor, MOST_WAN) * WAN_FEN, HUNDRED_YUAN_FEN)
}

function methodFor(
  ceilingFen: number,
  at: number,
  random: Random,
): Pick<DemoRequest, "method" | "methodReason"> {
  if (at % 4 !== 3 || ceilingFen > SMALL_FEN) return { method: "lowest-price" }
  return { method: "owner-choice", methodReason: random.pick(words.directReasons) }
}

/** The lowest quote is the price; the others lie between it and the ceiling, all different. */
function quotes(price: number, ceilingFen: number, random: Random): number[] {
  const places = Math.floor((ceilingFen - price) / HUNDRED_YUAN_FEN)
  const above = Array.from({ length: places }, (_, n) => price + (n + 1) * HUNDRED_YUAN_FEN)
  const others = random.shuffle(above).slice(0, random.whole(FEWEST_QUOTES, MOST_QUOTES) - 1)
  return random.shuffle([price, ...others])
}

function roundUp(fen: number, unit: number): number {
  return Math.ceil(fen / unit) * unit
}
