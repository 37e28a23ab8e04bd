import type { MeasureReason } from "#app/modules/directory/holds/reasons.ts"
import { decideMeasure } from "#app/modules/measures/decide-measure.server.ts"
import { decideMeasureObjection } from "#app/modules/measures/decide-measure-objection.server.ts"
import { objectToMeasure } from "#app/modules/measures/object-to-measure.server.ts"
import { proposeMeasure } from "#app/modules/measures/propose-measure.server.ts"
import { stateOnMeasure } from "#app/modules/measures/state-on-measure.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { moment } from "../seed/agenda.ts"
import type { SeedAgency } from "../seed/directory/agencies.ts"
import { demoEmail } from "../seed/people.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import { OTHER_SUPERVISOR, type YearWorld } from "./year-world.ts"

/** How a measure goes: what is intended, whether the agency is heard, whether it objects and with what success. */
export interface MeasureCourse {
  kind: "warn" | "suspend" | "remove"
  reason: MeasureReason
  facts: string
  /** The agency states its view; otherwise the time for it runs out. */
  statement?: string
  outcome: "impose" | "drop"
  objection?: "upheld" | "rejected"
}

const DECISIONS = {
  impose: "事实清楚，机构的陈述不足以改变结论，决定按所告知的内容处理。",
  drop: "机构的陈述和材料成立，不予处理。",
  upheld: "经复核，原认定事实依据不足，撤销处理。",
  rejected: "经复核，原处理决定依据充分，维持。",
} as const
const OBJECTION = "对认定的事实有异议，附上当时的往来记录，请予复核。"
/** The hearing has this many working days at most, the objection likewise. */
const HEARING_DAYS = 5

/** Operation tells the agency what is intended; what follows goes on the agenda. */
export async function takeMeasure(
  world: YearWorld,
  agency: SeedAgency,
  course: MeasureCourse,
): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const { kind, reason, facts } = course
  const input = {
    intent: "propose" as const,
    idempotencyToken: idempotencyToken(),
    kind,
    reason,
    facts,
    urgentReason: undefined,
  }
  const told = must(
    await proposeMeasure(world.services, officer, { ...input, agencyId: agency.id }),
    `a measure on ${agency.name}`,
  )
  const { measureId } = told
  const { statement } = course
  if (statement) onWorkingDay(world, 1, 3, () => say(world, agency, measureId, "state", statement))
  onWorkingDay(world, HEARING_DAYS + 1, HEARING_DAYS + 2, () => decide(world, agency, measureId, course))
}

async function decide(
  world: YearWorld,
  agency: SeedAgency,
  measureId: string,
  { kind, outcome, objection }: MeasureCourse,
): Promise<void> {
  const officer = await actorBy(demoEmail("supervision"))
  const months = kind === "remove" && outcome === "impose" ? 12 : undefined
  const input = {
    intent: "decide" as const,
    idempotencyToken: idempotencyToken(),
    outcome,
    months,
    text: DECISIONS[outcome],
  }
  must(
    await decideMeasure(world.services, officer, { ...input, measureId }),
    `the decision on ${agency.name}`,
  )
  if (!objection) return
  onWorkingDay(world, 1, HEARING_DAYS - 1, async () => {
    await say(world, agency, measureId, "object", OBJECTION)
    onWorkingDay(world, 2, 6, () => answer(world, agency, measureId, objection))
  })
}

/** Another officer than the one who decided answers the objection. */
async function answer(
  { services }: YearWorld,
  agency: SeedAgency,
  measureId: string,
  outcome: "upheld" | "rejected",
): Promise<void> {
  const officer = await actorBy(OTHER_SUPERVISOR)
  const input = {
    intent: "decide-objection" as const,
    idempotencyToken: idempotencyToken(),
    outcome,
    text: DECISIONS[outcome],
  }
  must(
    await decideMeasureObjection(services, officer, { ...input, measureId }),
    `the objection of ${agency.name}`,
  )
}

async function say(
  { services }: YearWorld,
  agency: SeedAgency,
  measureId: string,
  what: "state" | "object",
  text: string,
): Promise<void> {
  const command = what === "state" ? stateOnMeasure : objectToMeasure
  const manager = await actorBy(agency.email)
  must(
    await command(services, manager, { measureId, text, idempotencyToken: idempotencyToken() }),
    `what ${agency.name} says`,
  )
}

function onWorkingDay(world: YearWorld, from: number, to: number, run: () => Promise<unknown>): void {
  const today = localDay(world.clock.now())
  world.agenda.add(moment(world, today, world.random.whole(from, to), "09:30", 380), run)
}
