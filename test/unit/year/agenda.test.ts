import { expect, test } from "vitest"
import { SetClock } from "#app/platform/clock.server.ts"
import { Agenda } from "../../../scripts/year/agenda.ts"

const at = (minute: number) => new Date(Date.UTC(2024, 0, 2, 1, minute))

test("happens in the order of time; what happens may put more on it; the clock never goes back", async () => {
  const clock = new SetClock(at(0))
  const agenda = new Agenda()
  const seen: [string, number][] = []
  const note = (what: string) => async () => void seen.push([what, clock.now().getUTCMinutes()])
  agenda.add(at(20), note("second of its minute's first"))
  agenda.add(at(20), note("after it"))
  agenda.add(at(10), async () => {
    await note("first")()
    agenda.add(at(5), note("overdue, so at once"))
    agenda.add(at(30), note("ordered by it"))
  })
  agenda.add(at(50), note("not yet"))
  await agenda.playUntil(clock, at(40))
  expect(seen).toEqual([
    ["first", 10],
    ["overdue, so at once", 10],
    ["second of its minute's first", 20],
    ["after it", 20],
    ["ordered by it", 30],
  ])
  expect(clock.now()).toEqual(at(40))
})
