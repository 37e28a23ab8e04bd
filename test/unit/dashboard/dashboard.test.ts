import { describe, expect, it } from "vitest"
import { journalTexts } from "#app/modules/audit/journal.texts.ts"
import { deskTexts } from "#app/modules/dashboard/desk.texts.ts"
import { homeTexts } from "#app/modules/dashboard/home.texts.ts"
import { countIn, navItemsOf } from "#app/modules/dashboard/nav-items.ts"
import { sitemapXml } from "#app/modules/dashboard/sitemap.ts"
import { systemTexts } from "#app/modules/dashboard/system.texts.ts"
import { taskView } from "#app/modules/dashboard/task-view.ts"
import { byDueTime, TASK_KINDS, type Waiting } from "#app/modules/dashboard/waiting.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { ORGANISATION_KINDS, STAFF_ROLES } from "#app/shared/roles.ts"
import { BARE_CALENDAR } from "#app/shared/time/calendar.ts"
import { dueTone } from "#app/shared/time/soon.ts"

const NOW = new Date("2024-03-04T01:00:00Z")
const inHours = (n: number) => new Date(NOW.getTime() + n * 3_600_000)
const someone: PersonActor = { kind: "person", personId: "p", name: "某", fields: [], organisationIds: [] }

it("texts are whole in both languages", () => {
  const sets = [deskTexts, homeTexts, systemTexts, journalTexts]
  expect(sets.flatMap(set => textErrors(set))).toEqual([])
  for (const kind of TASK_KINDS) {
    expect(deskTexts.zh).toHaveProperty([`task.${kind}`])
    expect(deskTexts.zh).toHaveProperty([`button.${kind}`])
  }
})

describe("the list of what waits", () => {
  const task = (about: string, hours?: number): Waiting => ({
    kind: "review",
    about,
    to: "/",
    dueAt: hours === undefined ? undefined : inHours(hours),
  })
  it("has the first due on top and no time limit last", () => {
    const sorted = byDueTime([task("none-1"), task("late", 5), task("none-2"), task("early", -1)])
    expect(sorted.map(t => t.about)).toEqual(["early", "late", "none-1", "none-2"])
  })
  it.each([
    [-1, "risk"],
    [24, "risk"],
    [25, "wait"],
    [72, "wait"],
    [73, undefined],
  ])("a limit in %i hours looks %s", (hours, tone) => expect(dueTone(inHours(hours), NOW)).toBe(tone))
  it("marks a limit that has passed, but not an opening that can be done since then", () => {
    const marks = [task("late", -1), task("now", 0), task("ahead", 1), task("none")].map(
      one => taskView(one, "zh", NOW, BARE_CALENDAR).isOverdue,
    )
    expect(marks).toEqual([true, true, false, false])
    const opening: Waiting = { kind: "open", about: "x", to: "/", dueAt: inHours(-1) }
    expect(taskView(opening, "zh", NOW, BARE_CALENDAR).isOverdue).toBe(false)
  })
  it("says from when something can be done, until then", () => {
    const opening: Waiting = { kind: "opens-today", about: "x", to: "/", notBefore: inHours(8) }
    expect(taskView(opening, "zh", NOW, BARE_CALENDAR).notBefore).toBe("17:00")
    expect(taskView(opening, "zh", inHours(8), BARE_CALENDAR).notBefore).toBeUndefined()
  })
})

describe("nav items", () => {
  it.each(STAFF_ROLES)("of %s stand at different addresses and have names", staffRole => {
    const navItems = navItemsOf({ ...someone, staffRole })
    expect(new Set(navItems.map(r => r.to)).size).toBe(navItems.length)
    expect(navItems.length).toBeGreaterThan(3)
    for (const { key } of navItems) expect(deskTexts.zh).toHaveProperty([`navItem.${key}`])
  })
  it.each(ORGANISATION_KINDS)("of an %s have its contracts", kind => {
    const organisation = { id: "o", kind, role: "manager" as const, status: "active" }
    expect(navItemsOf({ ...someone, organisation }).map(r => r.key)).toContain("contracts")
  })
  it("of somebody without role and organisation are the common ones", () => {
    expect(navItemsOf(someone).map(r => r.key)).toEqual(["waiting", "inbox", "profile"])
  })
  it("count what waits in them", () => {
    const waiting: Waiting[] = [
      { kind: "vetting-file", about: "a", to: "/" },
      { kind: "owner-check", about: "b", to: "/" },
    ]
    const counts = navItemsOf({ ...someone, staffRole: "vetting" }).map(r => [r.key, countIn(r, waiting, 7)])
    expect(Object.fromEntries(counts)).toEqual({
      waiting: 2,
      vetting: 1,
      claimable: 0,
      "owner-checks": 1,
      inbox: 7,
      profile: 0,
    })
  })
})

it("the sitemap names each page in both languages, escaped", () => {
  const xml = sitemapXml("https://example.com/", ["/", "/items/A&B"])
  expect(xml.match(/<url>/g)).toHaveLength(4)
  expect(xml).toContain("<loc>https://example.com/</loc>")
  expect(xml).toContain("<loc>https://example.com/en</loc>")
  expect(xml).toContain("<loc>https://example.com/en/items/A&amp;B</loc>")
})
