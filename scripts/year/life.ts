import { addDays, type Day, localDay } from "#app/shared/time/zone.ts"
import { suspend } from "../seed/agencies.ts"
import { moment } from "../seed/agenda.ts"
import type { Player } from "./cast-year.ts"
import { agencyNow, change, renew } from "./moves.ts"
import type { YearWorld } from "./year-world.ts"

/** Licences that end within so many days of a renewal are renewed with it. */
const TOGETHER_DAYS = 60
const REASON = "抽查发现登记地址无人办公，暂停至核实为止。"

/** What comes of an agency once it stands on the list; called again after each approved change. */
export function beginLife(world: YearWorld, player: Player): void {
  const { story } = player
  const today = localDay(world.clock.now())
  if (story === "renews-in-time" || story === "lapses-and-renews") planRenewal(world, player)
  if (player.isLiving) return
  player.isLiving = true
  const on = (from: number, to: number) => addDays(today, world.random.whole(from, to))
  if (story === "changes") later(world, on(30, 150), () => change(world, player.agency))
  if (story === "change-returned") {
    later(world, on(30, 150), async () => {
      player.returns = 1
      await change(world, player.agency)
    })
  }
  if (story === "change-waits") later(world, addDays(world.lastDay, -6), () => change(world, player.agency))
  if (story === "suspended") later(world, on(60, 150), () => suspend(world, player.agency, REASON))
}

/** Some weeks before the next licence ends, or some weeks too late. */
function planRenewal(world: YearWorld, player: Player): void {
  const { agency, story } = player
  const next = agency.licences.map(({ validTo }) => validTo).sort()[0]
  if (!next || next > world.lastDay) return
  const { random } = world
  const day =
    story === "renews-in-time" ? addDays(next, -random.whole(12, 40)) : addDays(next, random.whole(5, 30))
  later(world, day, () => renewWhenFree(world, player))
}

async function renewWhenFree(world: YearWorld, player: Player): Promise<void> {
  const today = localDay(world.clock.now())
  if ((await agencyNow(player.agency)).status !== "listed") {
    return later(world, addDays(today, 3), () => renewWhenFree(world, player))
  }
  const validTo = addDays(today, world.renewedDays)
  await renew(world, player.agency, { endingBy: addDays(today, TOGETHER_DAYS), validTo })
}

function later(world: YearWorld, day: Day, run: () => Promise<unknown>): void {
  world.agenda.add(moment(world, day, 0, "09:30", 400), run)
}
