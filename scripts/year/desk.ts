import { refuseAgency } from "#app/modules/vetting/correction/refuse-agency.server.ts"
import { type VettingRow, vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { instantAt, localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { moment } from "../seed/agenda.ts"
import { claim, list, type SeedAgency, sendBack } from "../seed/directory/agencies.ts"
import { confirmAsked } from "../seed/directory/confirmations.ts"
import { demoEmail } from "../seed/people.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import type { Player } from "./cast-year.ts"
import { beginLifecycle } from "./lifecycle.ts"
import { objectDuringNotice } from "./listing-notices.ts"
import { correct } from "./moves.ts"
import type { YearWorld } from "./year-world.ts"

const MINUTES_A_FILE = 4
const DEFECTS = [
  "资质证书扫描件看不清编号，请重新上传。",
  "联系电话无人接听，请核对后更正。",
  "登记住所与营业执照不一致，请更正。",
]
const LATE_DEFECT = ["法定代表人姓名与登记信息不一致，请更正。"]

/** The departments answer what they were asked about files that came in before today. */
export async function departmentsMorning(world: YearWorld): Promise<void> {
  const asked = { "check.confirmations.state": "asked" as const }
  const files = await raw(AgencyModel)
    .find(asked, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .toArray()
  for (const { _id } of files) {
    const player = world.players.find(({ agency }) => agency.id === _id)
    if (player) await confirmAsked(world, player.agency, refusalFor(player))
  }
}

function refusalFor({ story }: Player): string | undefined {
  return story === "department-refuses" ? "发证机关的记录中没有这项资质，证书编号不符。" : undefined
}

/** The officer's morning: every file that came in before today is taken and decided, the most urgent first. */
export async function deskMorning(world: YearWorld): Promise<void> {
  const midnight = instantAt(localDay(world.clock.now()), "00:00")
  for (const row of await filesOnDesk(world)) {
    const player = world.players.find(({ agency }) => agency.id === row.id)
    if (!player || row.submittedAt >= midnight) continue
    await decide(world, player, row)
    world.clock.advance(MINUTES_A_FILE * 60_000)
  }
}

async function filesOnDesk({ services, clock }: YearWorld): Promise<VettingRow[]> {
  const officer = await actorBy(demoEmail("vetting"))
  const rows: VettingRow[] = []
  let after: string | undefined
  do {
    const page = await vettingQueue(services, officer, clock.now(), { show: "all", after })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}

async function decide(world: YearWorld, player: Player, row: VettingRow): Promise<void> {
  const { agency, story } = player
  await claim(world, agency)
  if (row.isUpheld) return refuse(world, agency, "公示期间的异议成立，所提交的资质证书与发证机关的记录不符。")
  if (row.isRefused) return refuse(world, agency, "主管部门不予确认：所提交的资质证书与发证机关的记录不符。")
  if (story === "still-in-check" || (story === "change-waits" && player.isLiving)) return
  if (player.returns === 0) {
    await list(world, agency)
    if (story === "objected-and-listed") await objectDuringNotice(world, agency, "rejected")
    if (story === "objected-and-refused") await objectDuringNotice(world, agency, "upheld")
    return beginLifecycle(world, player)
  }
  player.returns--
  await sendBack(world, agency, player.returns === 0 ? DEFECTS.slice(0, 2) : LATE_DEFECT)
  if (story === "still-returned") return
  const at = moment(world, localDay(world.clock.now()), world.random.whole(1, 4), "09:30", 400)
  world.agenda.add(at, () => correct(world, agency))
}

async function refuse(
  { services }: YearWorld,
  { id: agencyId, name }: SeedAgency,
  reason: string,
): Promise<void> {
  const officer = await actorBy(demoEmail("vetting"))
  const input = {
    agencyId,
    reasonCode: "false-material" as const,
    reason,
    idempotencyToken: idempotencyToken(),
  }
  must(await refuseAgency(services, officer, input), `the refusal of ${name}`)
}
