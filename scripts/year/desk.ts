import { vettingQueue } from "#app/modules/directory/vetting/queue/vetting-queue.server.ts"
import { instantAt, localDay } from "#app/shared/time/zone.ts"
import { claim, list, sendBack } from "../seed/agencies.ts"
import { moment } from "../seed/agenda.ts"
import { demoEmail } from "../seed/people.ts"
import { actorBy } from "../seed/world.ts"
import type { Player } from "./cast-year.ts"
import { beginLife } from "./life.ts"
import { correct } from "./moves.ts"
import type { YearWorld } from "./year-world.ts"

const MINUTES_A_FILE = 4
const DEFECTS = [
  "资质证书扫描件看不清编号，请重新上传。",
  "联系电话无人接听，请核对后更正。",
  "登记住所与营业执照不一致，请更正。",
]
const LATE_DEFECT = ["法定代表人姓名与登记信息不一致，请更正。"]

/** The officer's morning: every file that came in before today is taken and decided, the most urgent first. */
export async function deskMorning(world: YearWorld): Promise<void> {
  const officer = await actorBy(demoEmail("vetting"))
  const now = world.clock.now()
  const midnight = instantAt(localDay(now), "00:00")
  const { rows } = await vettingQueue(officer, now)
  for (const row of rows) {
    const player = world.players.find(({ agency }) => agency.id === row.id)
    if (!player || row.submittedAt >= midnight) continue
    await decide(world, player)
    world.clock.advance(MINUTES_A_FILE * 60_000)
  }
}

async function decide(world: YearWorld, player: Player): Promise<void> {
  const { agency, story } = player
  await claim(world, agency)
  if (story === "still-in-check" || (story === "change-waits" && player.isLiving)) return
  if (player.returns === 0) {
    await list(world, agency)
    beginLife(world, player)
    return
  }
  player.returns--
  await sendBack(world, agency, player.returns === 0 ? DEFECTS.slice(0, 2) : LATE_DEFECT)
  if (story === "still-returned") return
  const at = moment(world, localDay(world.clock.now()), world.random.whole(1, 4), "09:30", 400)
  world.agenda.add(at, () => correct(world, agency))
}
