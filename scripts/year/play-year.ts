import type { SetClock } from "#app/platform/clock.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { FieldId } from "#app/shared/fields.ts"
import { isWorkingDay } from "#app/shared/time/calendar.ts"
import { addDays, type Day, instantAt } from "#app/shared/time/zone.ts"
import { demoEnterprises } from "#scenarios/facts/organisations.ts"
import { moment } from "../seed/agenda.ts"
import { apply } from "../seed/directory/agencies.ts"
import { demoEmail, makeDepartment, makeOfficer, makeStaff, otherEmail } from "../seed/people.ts"
import { loadRules, readCalendar } from "../seed/rules.ts"
import { makeWorld, settle } from "../seed/world.ts"
import type { Report } from "../services/report.ts"
import { Agenda } from "./agenda.ts"
import { castYear } from "./cast-year.ts"
import { planClaim } from "./claims.ts"
import { departmentsMorning, deskMorning } from "./desk.ts"
import { planExpertsOf } from "./experts-year.ts"
import { answerIdleQuestions } from "./idle.ts"
import { changeRules } from "./rules-year.ts"
import type { YearSize } from "./stories.ts"
import { OTHER_SUPERVISOR, type YearWorld } from "./year-world.ts"

/** Which department looks after which fields. */
const FIELDS_OF_DEPARTMENTS: FieldId[][] = [
  ["environment", "water-soil", "energy"],
  ["architecture", "planning", "survey"],
  ["cost-tender", "testing", "other"],
  ["safety-fire"],
]
/** One department in five owners: this many owners bring all four. */
const OWNERS = 20
/** What time does and what is told outside is seen to at these times of a working day, and at the first on every day. */
const SETTLED_AT = ["00:01", "09:01", "17:01"]

interface Options {
  services: Services
  /** That of the services. */
  clock: SetClock
  size: YearSize
  report: Report
}

/**
 * Plays the period from its first to its last day through the commands that people use, on an empty database. Needs ids
 * from a seed (`drawIdsFrom`) to be the same twice. Leaves the clock at the evening of the last day, and gives the
 * milliseconds that each month took.
 */
export async function playYear({ services, clock, size, report }: Options): Promise<Record<string, number>> {
  clock.set(instantAt(size.firstDay, "09:00"))
  const calendar = await readCalendar()
  const { lastDay, renewedDays } = size
  const world: YearWorld = {
    ...makeWorld({ services, clock, calendar }),
    ...{ agenda: new Agenda(), players: castYear(size), lastDay, renewedDays },
  }
  await report.step("rules, holidays and the catalogue loaded", () => loadRules(world))
  await report.step("accounts of the administration opened", () => openOffices(world))
  await changeRules(world, size)
  planArrivals(world)
  if (size.hasExperts) planExpertsOf(world, size.firstDay)
  planDays(world, addDays(size.firstDay, 1))
  const times: Record<string, number> = {}
  for (const month of monthsOf(size)) {
    const begun = performance.now()
    await report.step(`${month} played`, () => playMonth(world, endOfMonth(month, lastDay)))
    times[month] = performance.now() - begun
  }
  return times
}

async function playMonth(world: YearWorld, end: Date): Promise<void> {
  await world.agenda.playUntil(world.clock, end)
  await settle(world)
}

async function openOffices(world: YearWorld): Promise<void> {
  await makeStaff(world)
  await makeOfficer(world, "supervision", OTHER_SUPERVISOR)
  const departments = demoEnterprises(OWNERS, "year").filter(({ kind }) => kind === "department")
  for (const [at, facts] of departments.entries()) {
    const email = at === 0 ? demoEmail("department") : otherEmail(`department-${at + 1}`)
    await makeDepartment(world, facts, FIELDS_OF_DEPARTMENTS[at] ?? [], email)
  }
}

function planArrivals(world: YearWorld): void {
  for (const player of world.players) {
    const { agency, arrives, story } = player
    if (story === "claims-listing") {
      planClaim(world, player)
      continue
    }
    const submit = story !== "still-draft"
    world.agenda.add(moment(world, arrives, 0, "09:10", 420), () => apply(world, agency, { submit }))
  }
}

/** The round of every day: what time does, and on working days what offices do. */
function planDays(world: YearWorld, from: Day): void {
  const asked = new Set<string>()
  for (let day = from; day <= world.lastDay; day = addDays(day, 1)) {
    const isOpen = isWorkingDay(day, world.calendar)
    for (const time of isOpen ? SETTLED_AT : SETTLED_AT.slice(0, 1)) {
      world.agenda.add(instantAt(day, time), () => settle(world))
    }
    if (!isOpen) continue
    world.agenda.add(instantAt(day, "09:10"), () => departmentsMorning(world))
    world.agenda.add(instantAt(day, "09:20"), () => answerIdleQuestions(world, asked))
    world.agenda.add(instantAt(day, "09:30"), () => deskMorning(world))
  }
}

/** `2024-01` and so on. */
function monthsOf({ firstDay, lastDay }: YearSize): string[] {
  const months: string[] = []
  for (let month = firstDay.slice(0, 7); month <= lastDay.slice(0, 7); month = monthAfter(month))
    months.push(month)
  return months
}

function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7)
}

/** The last evening of a month, or of everything when that is earlier. */
function endOfMonth(month: string, lastDay: Day): Date {
  const last = addDays(`${monthAfter(month)}-01`, -1)
  return instantAt(last < lastDay ? last : lastDay, "18:00")
}
