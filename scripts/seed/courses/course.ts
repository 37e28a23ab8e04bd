import type { Day } from "#app/shared/time/zone.ts"
import type { DemoRequest } from "#scenarios/facts/requests.ts"
import { type Action, moment, pause } from "../agenda.ts"
import type { SeedAgency } from "../directory/agencies.ts"
import type { Owner } from "../enterprises.ts"
import type { SeedWorld } from "../world.ts"
import * as contract from "./course-contract.ts"
import * as request from "./course-request.ts"

const STAGES = [
  "draft",
  "submit",
  "approve",
  "publish",
  "close",
  "open",
  "select",
  "confirm",
  "conclude",
  "record",
  "sign",
  "pay",
  "complete",
] as const
/** How far a request is carried, in the order of its lifecycle. */
export type Stage = (typeof STAGES)[number]

export interface Payment {
  /** Working days after both parties confirmed the contract. */
  after: number
  /** Whole percent of the price; the last one of a paid contract takes what is left. */
  percent: number
  by: "voucher" | "card"
}

/** The life of one request, from a day on, as far as it goes. */
export interface Course {
  owner: Owner
  /** Who writes it; the owner's manager unless told. */
  author?: string
  request: DemoRequest
  agencies: readonly SeedAgency[]
  start: Day
  until: Stage
  /** When quotes end, for a request that is still open; else the fifth working day at 16:00. */
  closingAt?: Date
  /** At most so many quotes. */
  mostQuotes?: number
  /** Who quotes lowest; else it is left to chance. */
  winner?: SeedAgency
  /** The first one that is selected gives up. */
  declines?: boolean
  payments?: readonly Payment[]
  /** How it ends before its time, one working day later or more. */
  ending?: "return" | "withdraw" | "annul" | "fail"
}

/** A course on its way: what is known of it by now. */
export interface Journey extends Course {
  closingAt: Date
  requestId: string
  bidders: { agency: SeedAgency; amountFen: number }[]
}

const LAST_QUOTE_DAYS = [2, 2, 3, 3, 4, 4]
const CLOSE_AT = [5, "16:00"] as const
/** Put off once by two working days at the same hour, when there are too few quotes. */
const EXTENDED_TO = 7
const SIGNED_ON = 13

/** What the people of a course do, each at their time in working hours. */
export function courseActions(world: SeedWorld, course: Course): Action[] {
  const at = (n: number, time: string, spread?: number) => moment(world, course.start, n, time, spread)
  const closingAt = course.closingAt ?? at(...CLOSE_AT, 0)
  const journey: Journey = { ...course, closingAt: new Date(closingAt), requestId: "", bidders: [] }
  journey.closingAt.setUTCSeconds(0, 0)
  const until = STAGES.indexOf(course.until)
  const stages: Record<Stage, Action[]> = {
    draft: [{ at: at(0, "09:20"), run: () => request.draft(world, journey) }],
    submit: [{ at: at(0, "10:10"), run: () => request.submit(world, journey) }],
    approve: [{ at: at(1, "09:40"), run: () => request.approve(world, journey) }],
    publish: [{ at: at(1, "14:30"), run: () => request.publish(world, journey) }, ...quotes(world, journey)],
    close: [pause(journey.closingAt)],
    open: [{ at: at(6, "09:30"), run: () => request.open(world, journey) }],
    select: [{ at: at(6, "13:40"), run: () => request.select(world, journey) }, ...giveUp(world, journey)],
    confirm: [{ at: at(7, "10:00"), run: () => request.confirm(world, journey) }],
    conclude: [pause(at(8, "17:00", 0)), pause(at(10, "17:00", 0))],
    record: [{ at: at(12, "09:30"), run: () => contract.record(world, journey) }],
    sign: [{ at: at(SIGNED_ON, "10:30"), run: () => contract.sign(world, journey) }],
    pay: payments(world, journey),
    complete: [{ at: at(endOf(journey), "15:20"), run: () => contract.complete(world, journey) }],
  }
  const lifecycle = STAGES.slice(0, until + 1).flatMap(stage => stages[stage])
  return [...lifecycle, ...ending(world, journey)]
}

function quotes(world: SeedWorld, journey: Journey): Action[] {
  return LAST_QUOTE_DAYS.map((n, place) => ({
    at: moment(world, journey.start, n, "09:05", 420),
    run: () => request.quote(world, journey, place),
  }))
}

function giveUp(world: SeedWorld, journey: Journey): Action[] {
  if (!journey.declines) return []
  return [{ at: moment(world, journey.start, 6, "15:30"), run: () => request.decline(world, journey) }]
}

function payments(world: SeedWorld, journey: Journey): Action[] {
  return (journey.payments ?? []).map(payment => ({
    at: moment(world, journey.start, SIGNED_ON + payment.after, "14:10"),
    run: () => contract.pay(world, journey, payment),
  }))
}

/** Two working days after the last payment. */
function endOf({ payments: all = [] }: Journey): number {
  return SIGNED_ON + 2 + Math.max(0, ...all.map(({ after }) => after))
}

function ending(world: SeedWorld, journey: Journey): Action[] {
  const at = (n: number, time: string, spread?: number) => moment(world, journey.start, n, time, spread)
  switch (journey.ending) {
    case "return":
      return [{ at: at(1, "11:10"), run: () => request.sendBack(world, journey) }]
    case "withdraw":
      return [{ at: at(1, "16:10"), run: () => request.withdraw(world, journey) }]
    case "annul":
      return [{ at: at(4, "16:20"), run: () => request.annul(world, journey) }]
    case "fail":
      return [pause(at(EXTENDED_TO, CLOSE_AT[1], 0))]
    default:
      return []
  }
}
