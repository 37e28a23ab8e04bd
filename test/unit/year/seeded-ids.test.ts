import { afterEach, expect, test } from "vitest"
import { newId, newSecret } from "#app/platform/ids.server.ts"
import { drawIdsFrom } from "../../../scripts/year/seeded-ids.ts"

let restore = () => undefined as unknown
afterEach(() => restore())

const draw = (seed: string, n = 20) => {
  restore = drawIdsFrom(seed)
  const ids = Array.from({ length: n }, newId)
  restore()
  return ids
}

test("the same seed gives the same ids, each once, in the form of every id", () => {
  const ids = draw("one")
  expect(draw("one")).toEqual(ids)
  expect(draw("two")).not.toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
})

test("chance is back afterwards, and secrets never come from the seed", () => {
  const first = draw("one", 1)
  expect([newId()]).not.toEqual(first)
  restore = drawIdsFrom("one")
  const secret = newSecret()
  restore()
  restore = drawIdsFrom("one")
  expect(newSecret()).not.toBe(secret)
})
