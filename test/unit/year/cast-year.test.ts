import { describe, expect, test } from "vitest"
import { addDays } from "#app/shared/time/zone.ts"
import { castYear } from "../../../scripts/year/cast-year.ts"
import { countedAgencies, QUICK_YEAR, STORIES, storyOf, WHOLE_YEAR } from "../../../scripts/year/stories.ts"

describe("the parts of the demonstration year", () => {
  const players = castYear(WHOLE_YEAR)

  test("are the same each time", () => {
    expect(castYear(WHOLE_YEAR)).toEqual(players)
  })

  test("let 115 agencies take part, and some that do not", () => {
    expect(countedAgencies(WHOLE_YEAR)).toBe(115)
    expect(players.filter(({ story }) => storyOf(story).counts)).toHaveLength(115)
    expect(players.length).toBeGreaterThan(130)
  })

  test("are played by agencies of their own, each arriving in the year", () => {
    expect(new Set(players.map(({ agency }) => agency.uscc)).size).toBe(players.length)
    expect(new Set(players.map(({ agency }) => agency.email)).size).toBe(players.length)
    for (const { arrives } of players) {
      expect(arrives >= WHOLE_YEAR.firstDay && arrives <= WHOLE_YEAR.lastDay).toBe(true)
    }
  })

  test("let a licence end in the year where the story turns on it, and nowhere else", () => {
    for (const { agency, story } of players) {
      const ending = agency.licences.filter(({ validTo }) => validTo <= WHOLE_YEAR.lastDay)
      expect([story, ending.length > 0]).toEqual([story, storyOf(story).ends !== undefined])
      for (const licence of agency.licences) expect(licence.validFrom < licence.validTo).toBe(true)
    }
  })

  test("give the account of the demonstration a calm year with licences that outlast it", () => {
    const demo = players.find(({ agency }) => agency.email === "agency-manager@demo.invalid")
    expect(demo?.story).toBe("calm")
    expect(demo?.agency.licences.every(({ validTo }) => validTo > addDays(WHOLE_YEAR.lastDay, 90))).toBe(true)
  })
})

test("the quick year has every story once", () => {
  expect(
    castYear(QUICK_YEAR)
      .map(({ story }) => story)
      .sort(),
  ).toEqual(Object.keys(STORIES).sort())
})
