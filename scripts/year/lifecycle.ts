import { openDealsOf } from "#app/modules/contracts/contract-store.server.ts"
import { leaveList } from "#app/modules/lifecycle/leave-list.server.ts"
import { addDays, type Day, localDay } from "#app/shared/time/zone.ts"
import { moment } from "../seed/agenda.ts"
import type { SeedAgency } from "../seed/directory/agencies.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import type { Player } from "./cast-year.ts"
import { type MeasureCourse, takeMeasure } from "./measures.ts"
import { agencyNow, change, renew } from "./moves.ts"
import type { StoryName } from "./stories.ts"
import type { YearWorld } from "./year-world.ts"

/** Licences that end within so many days of a renewal are renewed with it. */
const TOGETHER_DAYS = 60
const STATEMENT = "情况属实，已整改并更换了项目负责人，请予从轻。"
const UNFOUNDED = "所述情况与事实不符，附当时的沟通记录。"

const COURSES: Partial<Record<StoryName, MeasureCourse>> = {
  warned: {
    ...{ kind: "warn", reason: "very-late", facts: "承接的服务超过约定工期四十个工作日仍未交付。" },
    ...{ statement: STATEMENT, outcome: "impose" },
  },
  "paused-a-while": {
    ...{ kind: "suspend", reason: "raised-fee", facts: "中选后向业主另行加收费用，业主举证属实。" },
    ...{ statement: STATEMENT, outcome: "impose" },
  },
  "objection-upheld": {
    ...{ kind: "suspend", reason: "not-as-agreed", facts: "业主反映成果与约定的内容不一致。" },
    ...{ statement: UNFOUNDED, outcome: "impose", objection: "upheld" },
  },
  "measure-dropped": {
    ...{ kind: "warn", reason: "returned-work", facts: "成果被审批部门退回两次，疑为机构原因。" },
    ...{ statement: UNFOUNDED, outcome: "drop" },
  },
  suspended: {
    ...{ kind: "suspend", reason: "lost-conditions", facts: "抽查发现登记地址无人办公，无法取得联系。" },
    ...{ outcome: "impose", objection: "rejected" },
  },
  removed: {
    ...{ kind: "remove", reason: "false-documents", facts: "入驻时提交的资质证书经发证机关核对为伪造。" },
    ...{ statement: STATEMENT, outcome: "impose", objection: "rejected" },
  },
}

/** What has to be over, or has to hold still, at the end begins in the last quarter of the period. */
const LATE_STORIES: readonly StoryName[] = ["warned", "suspended"]
const LATE_DAYS = [75, 45] as const

/** What comes of an agency once it stands on the list; called again after each approved change. */
export function beginLifecycle(world: YearWorld, player: Player): void {
  const { story, agency } = player
  if (story === "renews-in-time" || story === "lapses-and-renews") planRenewal(world, player)
  if (player.isLiving) return
  player.isLiving = true
  const day = turningDay(world, story)
  const course = COURSES[story]
  if (course) later(world, player, day, () => takeMeasure(world, agency, course))
  if (story === "leaves") later(world, player, day, () => leave(world, agency))
  if (story === "changes" || story === "change-waits") later(world, player, day, () => change(world, agency))
  if (story === "change-returned") {
    later(world, player, day, async () => {
      player.returns = 1
      await change(world, agency)
    })
  }
}

function turningDay(world: YearWorld, story: StoryName): Day {
  const { random, lastDay, clock } = world
  if (story === "change-waits") return addDays(lastDay, -6)
  if (LATE_STORIES.includes(story)) return addDays(lastDay, -random.whole(LATE_DAYS[1], LATE_DAYS[0]))
  return addDays(localDay(clock.now()), random.whole(30, 110))
}

/** Some weeks before the next licence ends, or some weeks too late. */
function planRenewal(world: YearWorld, player: Player): void {
  const { agency, story } = player
  const next = agency.licences.map(({ validTo }) => validTo).sort()[0]
  if (!next || next > world.lastDay) return
  const { random } = world
  const day =
    story === "renews-in-time" ? addDays(next, -random.whole(12, 40)) : addDays(next, random.whole(5, 30))
  later(world, player, day, () => {
    const today = localDay(world.clock.now())
    const validTo = addDays(today, world.renewedDays)
    return renew(world, agency, { endingBy: addDays(today, TOGETHER_DAYS), validTo })
  })
}

async function leave({ services }: YearWorld, { email, name }: SeedAgency): Promise<void> {
  const input = { reason: "业务调整，不再承接本区的审批中介服务。", idempotencyToken: idempotencyToken() }
  must(
    await leaveList(services, await actorBy(email), { ...input, openDeals: openDealsOf }),
    `the leaving of ${name}`,
  )
}

/** On a working day, as soon as the agency stands on the list and has nothing else under way. */
function later(world: YearWorld, player: Player, day: Day, run: () => Promise<unknown>): void {
  world.agenda.add(moment(world, day, 0, "09:30", 400), async () => {
    if ((await agencyNow(player.agency)).status === "listed") return run()
    later(world, player, addDays(localDay(world.clock.now()), 3), run)
  })
}
