import { instantAt } from "#app/shared/time/zone.ts"
import type { DemoRequest } from "#scenarios/facts/requests.ts"
import type { Report } from "../services/report.ts"
import { type Action, moment, play } from "./agenda.ts"
import { type Cast, nth, OLD_AGENCIES } from "./cast.ts"
import { type Course, courseActions, type Payment } from "./courses/course.ts"
import { apply, list } from "./directory/agencies.ts"
import { publishedAnnouncement } from "./directory/announcements.ts"
import { name as nameExpert, publish, writeProfile } from "./directory/experts.ts"
import { approveEnterprise, submitEnterprise } from "./enterprises.ts"
import { addMember, demoEmail, makeDepartment, makeStaff, register } from "./people.ts"
import { loadRules } from "./rules.ts"
import type { SeedWorld } from "./world.ts"

/** The first morning of the demonstration year on which offices are open. */
export const FIRST_MORNING = instantAt("2024-01-02", "09:00")

const ENTERPRISES_FROM = "2024-01-03"
const AGENCIES_FROM = "2024-01-08"
const AGENCIES_A_DAY = 8
const EXPERTS_FROM = "2024-05-20"

/** The demonstration year: how the market was opened, who came, and eight deals from request to the last payment. */
export async function playHistory(world: SeedWorld, cast: Cast, report: Report): Promise<void> {
  await report.step("rules, holidays and the catalogue loaded", () => loadRules(world))
  await report.step("accounts of the administration opened", async () => {
    await makeStaff(world)
    for (const { facts, fields, email } of cast.departments) await makeDepartment(world, facts, fields, email)
  })
  await report.step(`${cast.enterprises.length} enterprises registered and checked`, () =>
    play(world, enterpriseActions(world, cast)),
  )
  await report.step(`${OLD_AGENCIES} agencies entered and listed`, () =>
    play(world, agencyActions(world, cast)),
  )
  const courses = dealCourses(cast)
  const others = [...expertActions(world, cast), ...noticeActions(world)]
  await report.step(
    `${courses.length} deals of 2024 carried from request to payment, ${cast.experts.length} experts named and published`,
    () => play(world, [...courses.flatMap(course => courseActions(world, course)), ...others]),
  )
}

function enterpriseActions(world: SeedWorld, { enterprises }: Cast): Action[] {
  const actions = enterprises.flatMap((owner, at): Action[] => [
    {
      at: moment(world, ENTERPRISES_FROM, 0, "09:30", 300),
      run: async () => {
        await register(world, "enterprise", owner.facts, owner.email)
        await submitEnterprise(world, owner)
      },
    },
    { at: moment(world, ENTERPRISES_FROM, 1, "09:30", 60 + at), run: () => approveEnterprise(world, owner) },
  ])
  const invited = moment(world, ENTERPRISES_FROM, 1, "15:00")
  const invite = () => addMember(world, demoEmail("owner-manager"), demoEmail("owner-agent"), "agent")
  return [...actions, { at: invited, run: invite }]
}

function agencyActions(world: SeedWorld, { agencies }: Cast): Action[] {
  return agencies.slice(0, OLD_AGENCIES).flatMap((agency, at): Action[] => {
    const day = Math.floor(at / AGENCIES_A_DAY)
    return [
      { at: moment(world, AGENCIES_FROM, day, "09:10", 420), run: () => apply(world, agency) },
      { at: moment(world, AGENCIES_FROM, day + 1, "09:10", 300), run: () => list(world, agency) },
    ]
  })
}

interface Deal {
  start: string
  itemCode: string
  /** Place of the owner among the enterprises. */
  owner: number
  change?: Partial<DemoRequest>
  declines?: boolean
  wins?: "demo"
  payments: Payment[]
}

const bank = (after: number, percent = 100): Payment => ({ after, percent, by: "voucher" })
const SOCIAL = { funds: { fiscal: 0, stateOwned: 0, social: 100 } }
const CHOICE = { method: "owner-choice", methodReason: "服务内容简单，业主自行比选。", ...SOCIAL } as const

const DEALS: readonly Deal[] = [
  { start: "2024-02-20", itemCode: "ZJ001", owner: 0, wins: "demo", payments: [bank(10, 30), bank(32)] },
  { start: "2024-03-06", itemCode: "ZJ006", owner: 1, payments: [bank(25)] },
  {
    start: "2024-03-25",
    itemCode: "ZJ019",
    owner: 2,
    change: SOCIAL,
    payments: [{ after: 15, percent: 100, by: "card" }],
  },
  { start: "2024-04-16", itemCode: "ZJ028", owner: 3, declines: true, payments: [bank(20, 40), bank(55)] },
  { start: "2024-05-14", itemCode: "ZJ022", owner: 0, payments: [bank(24)] },
  { start: "2024-06-12", itemCode: "ZJ032", owner: 4, payments: [bank(16)] },
  { start: "2024-07-10", itemCode: "ZJ036", owner: 5, change: CHOICE, payments: [bank(12)] },
  { start: "2024-08-20", itemCode: "ZJ038", owner: 6, payments: [bank(8, 50), bank(28)] },
]

function dealCourses(cast: Cast): Course[] {
  return DEALS.map(({ itemCode, owner, change, wins, ...deal }) => ({
    ...deal,
    owner: nth(cast.enterprises, owner),
    request: cast.request(itemCode, change),
    agencies: cast.agencies,
    until: "complete" as const,
    winner: wins && cast.demoAgency,
  }))
}

function expertActions(world: SeedWorld, { experts }: Cast): Action[] {
  return experts.flatMap((expert, at): Action[] => [
    { at: moment(world, EXPERTS_FROM, 0, "09:30", 60 + at), run: () => nameExpert(world, expert) },
    { at: moment(world, EXPERTS_FROM, 1, "10:00", 300), run: () => writeProfile(world, expert) },
    { at: moment(world, EXPERTS_FROM, 3, "14:00", 90 + at), run: () => publish(world, expert) },
  ])
}

function noticeActions(world: SeedWorld): Action[] {
  return [
    { at: moment(world, "2024-02-19", 0, "09:30"), run: () => publishedAnnouncement(world, "opening") },
    { at: moment(world, "2024-06-03", 0, "10:00"), run: () => publishedAnnouncement(world, "quotes") },
  ]
}
