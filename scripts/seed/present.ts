import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { type Actor, ANONYMOUS } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { addWorkingDays } from "#app/shared/time/calendar.ts"
import { type Day, instantAt, localDay } from "#app/shared/time/zone.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import type { Report } from "../services/report.ts"
import { type Action, moment, play, workingDayBefore } from "./agenda.ts"
import { type Cast, nth, OLD_AGENCIES } from "./cast.ts"
import { courseActions } from "./courses/course.ts"
import { presentCourses } from "./courses/present-courses.ts"
import { apply, claim, list, sendBack } from "./directory/agencies.ts"
import { applyWithPeople, loseLicence } from "./directory/agency-people.ts"
import { draftAnnouncement, publishedAnnouncement } from "./directory/announcements.ts"
import { cityListActions } from "./directory/city-list.ts"
import { consultationActions } from "./directory/consultation.ts"
import { measureActions } from "./directory/measures.ts"
import { listingActions } from "./directory/present-listing.ts"
import { submitEnterprise } from "./enterprises.ts"
import { otherEmail, register } from "./people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "./world.ts"

/** Days as the present counts them: working days before today, and after. */
export interface Present {
  today: Day
  ago(n: number): Day
  /** Closing times ahead, at 16:00. */
  ahead(n: number): Date
}

/** Days around the instant at which the seed runs. Everything that it does lies before today. */
function presentOf({ calendar }: SeedWorld, now: Date): Present {
  const today = localDay(now)
  return {
    today,
    ago: n => workingDayBefore(today, n, calendar),
    ahead: n => instantAt(addWorkingDays(today, n, calendar), "16:00"),
  }
}

/** The last working days before now: agencies at every stage, and requests in every state. */
export async function playPresent(world: SeedWorld, cast: Cast, now: Date, report: Report): Promise<void> {
  const present = presentOf(world, now)
  const courses = presentCourses(cast, present)
  const newcomers = cast.agencies.length - OLD_AGENCIES
  const arrivals = [
    ...agencyActions(world, cast, present),
    ...peopledActions(world, cast, present),
    newcomerAction(world, cast, present),
    ...listingActions(world, cast, present.ago),
    ...measureActions(world, cast, present),
    ...cityListActions(world, cast, present.ago),
  ]
  await report.step(`${newcomers} more agencies and ${courses.length} requests of these days`, () => {
    const requests = courses.flatMap(course => courseActions(world, course))
    const certificates = [
      ...certificateActions(world, present),
      ...consultationActions(world, cast, present.ago),
    ]
    return play(world, beforeToday([...arrivals, ...requests, ...certificates], present))
  })
}

/** Quotes of open requests are spread over days of which some may still be ahead. */
function beforeToday(actions: Action[], { today }: Present): Action[] {
  const midnight = instantAt(today, "00:00")
  return actions.filter(({ at }) => at < midnight)
}

function agencyActions(world: SeedWorld, { agencies }: Cast, { ago }: Present): Action[] {
  const at = (n: number, time: string) => moment(world, ago(n), 0, time)
  const [a, b, c, d, e, f, g, h] = Array.from({ length: 8 }, (_, n) => nth(agencies, OLD_AGENCIES + n))
  if (!(a && b && c && d && e && f && g && h)) throw new Error("Too few agencies have come lately")
  const defects = ["资质证书复印件看不清编号，请重新上传。", "联系电话无人接听，请核对。"]
  const entered = [a, b, h].flatMap((agency, n): Action[] => [
    { at: at(17 - n, "10:00"), run: () => apply(world, agency) },
    { at: at(16 - n, "10:30"), run: () => list(world, agency) },
  ])
  return [
    ...entered,
    { at: at(5, "09:40"), run: () => apply(world, e) },
    { at: at(4, "10:20"), run: () => sendBack(world, e, defects) },
    { at: at(3, "11:00"), run: () => apply(world, f, { submit: false }) },
    { at: at(2, "14:00"), run: () => apply(world, g) },
    { at: at(2, "16:00"), run: () => claim(world, g) },
    { at: at(1, "09:50"), run: () => apply(world, d) },
    { at: at(1, "15:30"), run: () => apply(world, c) },
  ]
}

function peopledActions(world: SeedWorld, { peopled }: Cast, { ago }: Present): Action[] {
  const at = (n: number, time: string) => moment(world, ago(n), 0, time)
  return [
    { at: at(14, "11:00"), run: () => applyWithPeople(world, peopled) },
    { at: at(13, "11:30"), run: () => list(world, peopled) },
    { at: at(1, "17:10"), run: () => loseLicence(world, peopled) },
  ]
}

function newcomerAction(world: SeedWorld, { newcomer }: Cast, { ago }: Present): Action {
  const run = async () => {
    await register(world, "enterprise", newcomer.facts, newcomer.email)
    await submitEnterprise(world, newcomer)
  }
  return { at: moment(world, ago(1), 0, "10:40"), run }
}

function certificateActions(world: SeedWorld, { ago }: Present): Action[] {
  const loser = () => actorBy(otherEmail("agency-05"))
  return [
    { at: moment(world, ago(12), 0, "09:30"), run: () => publishedAnnouncement(world, "signing") },
    { at: moment(world, ago(2), 0, "15:00"), run: () => draftAnnouncement(world, "maintenance") },
    {
      at: moment(world, ago(3), 0, "11:20"),
      run: async () => complain(world, await loser(), "该需求的服务范围写得不清楚，影响报价，请予核实。"),
    },
    {
      at: moment(world, ago(1), 0, "16:20"),
      run: () => complain(world, ANONYMOUS, "反映该需求的业主与某机构有关联，请核查。"),
    },
  ]
}

/** Somebody complains about the request that was published last. */
async function complain(world: SeedWorld, viewer: Actor, text: string): Promise<void> {
  const request = await raw(RequestModel).findOne(
    { publishedAt: { $exists: true } },
    { sort: { publishedAt: -1 } },
  )
  const isAnonymous = viewer.kind === "anonymous"
  const input = {
    ...{ idempotencyToken: idempotencyToken(), text, isAnonymous, evidence: undefined, contact: undefined },
    kind: isAnonymous ? ("report" as const) : ("complaint" as const),
    about: request ? path.request(request._id) : path.home(),
  }
  must(await fileComplaint(world.services, viewer, input, "seed"), "the complaint")
}
