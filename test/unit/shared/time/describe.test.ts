import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { daysUntil, describeDay, describeInstant, instantParts } from "#app/shared/time/describe.ts"
import { timeTexts } from "#app/shared/time/time.texts.ts"
import { CHINA, shanghai } from "./chinese-holidays.ts"

const now = shanghai("2026-11-26 10:00")

describe("describeInstant", () => {
  test.each([
    ["2026-11-30 17:00", "11-30（周一）17:00，还剩 2 个工作日", "Mon 30 Nov, 17:00, 2 working days left"],
    ["2026-11-27 17:00", "11-27（周五）17:00，还剩 1 个工作日", "Fri 27 Nov, 17:00, 1 working day left"],
    ["2026-11-26 17:00", "11-26（周四）17:00，还剩 7 小时", "Thu 26 Nov, 17:00, 7 hours left"],
    ["2026-11-26 11:00", "11-26（周四）11:00，还剩 1 小时", "Thu 26 Nov, 11:00, 1 hour left"],
    ["2026-11-26 10:59", "11-26（周四）10:59，还剩 59 分钟", "Thu 26 Nov, 10:59, 59 minutes left"],
    ["2026-11-26 10:01", "11-26（周四）10:01，还剩 1 分钟", "Thu 26 Nov, 10:01, 1 minute left"],
    ["2026-11-26 10:00", "11-26（周四）10:00，刚刚", "Thu 26 Nov, 10:00, just now"],
    ["2026-11-26 09:15", "11-26（周四）09:15，45 分钟前", "Thu 26 Nov, 09:15, 45 minutes ago"],
    ["2026-11-26 07:30", "11-26（周四）07:30，2 小时前", "Thu 26 Nov, 07:30, 2 hours ago"],
    ["2026-11-24 09:00", "11-24（周二）09:00，2 天前", "Tue 24 Nov, 09:00, 2 days ago"],
    ["2026-10-26 09:00", "10-26（周一）09:00，31 天前", "Mon 26 Oct, 09:00, 31 days ago"],
    ["2026-10-25 10:00", "10-25（周日）10:00，约 1 个月前", "Sun 25 Oct, 10:00, about 1 month ago"],
    ["2025-11-26 09:00", "2025-11-26（周三）09:00，约 1 年前", "Wed 26 Nov 2025, 09:00, about 1 year ago"],
    [
      "2025-11-27 09:00",
      "2025-11-27（周四）09:00，约 11 个月前",
      "Thu 27 Nov 2025, 09:00, about 11 months ago",
    ],
    [
      "2024-01-18 17:00",
      "2024-01-18（周四）17:00，约 2 年 10 个月前",
      "Thu 18 Jan 2024, 17:00, about 2 years 10 months ago",
    ],
    [
      "2027-03-26 09:00",
      "2027-03-26（周五）09:00，还剩约 4 个月",
      "Fri 26 Mar 2027, 09:00, about 4 months left",
    ],
    [
      "2028-12-26 09:00",
      "2028-12-26（周二）09:00，还剩约 2 年 1 个月",
      "Tue 26 Dec 2028, 09:00, about 2 years 1 month left",
    ],
    [
      "2027-01-05 09:00",
      "2027-01-05（周二）09:00，还剩 27 个工作日",
      "Tue 5 Jan 2027, 09:00, 27 working days left",
    ],
  ])("%s", (instant, zh, en) => {
    expect(describeInstant(shanghai(instant), now, "zh", CHINA).full).toBe(zh)
    expect(describeInstant(shanghai(instant), now, "en", CHINA).full).toBe(en)
  })

  test("absolute and relative stand alone too", () => {
    expect(describeInstant(shanghai("2026-11-30 17:00"), now, "zh", CHINA)).toMatchObject({
      absolute: "11-30（周一）17:00",
      relative: "还剩 2 个工作日",
    })
  })

  test("the last minute says so", () => {
    expect(describeInstant(new Date(now.getTime() + 59_999), now, "zh").relative).toBe("还剩不到 1 分钟")
    expect(describeInstant(new Date(now.getTime() + 1), now, "en").relative).toBe("less than a minute left")
  })

  test("without a calendar, and where no working day lies between, calendar days are counted", () => {
    expect(describeInstant(shanghai("2026-11-30 17:00"), now, "zh").relative).toBe("还剩 4 天")
    const friday = shanghai("2026-11-27 18:00")
    expect(instantParts(shanghai("2026-11-29 20:00"), friday, CHINA).relative).toEqual({ kind: "days", n: 2 })
  })

  test("the year is that of Shanghai", () => {
    const newYear = new Date("2026-12-31T16:30:00Z")
    expect(describeInstant(newYear, new Date("2026-12-31T15:00:00Z"), "zh").absolute).toBe(
      "2027-01-01（周五）00:30",
    )
    expect(describeInstant(newYear, newYear, "zh").absolute).toBe("01-01（周五）00:30")
  })

  test("ahead is never called past, and the other way round", () => {
    const instants = fc.date({
      min: new Date("2024-01-01"),
      max: new Date("2027-12-31"),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, instants, (instant, at) => {
        const { relative } = instantParts(instant, at, CHINA)
        expect(relative.kind === "past").toBe(instant.getTime() <= at.getTime())
        expect(relative.n).toBeGreaterThanOrEqual(0)
        expect(describeInstant(instant, at, "en", CHINA).full).not.toMatch(/undefined|[{}]/)
      }),
    )
  })
})

test("days in words carry their year", () => {
  expect(describeDay("2026-11-30", "zh")).toBe("2026-11-30（周一）")
  expect(describeDay("2026-11-30", "en")).toBe("Mon 30 Nov 2026")
})

test("days until the end of a validity", () => {
  expect(daysUntil("2026-12-26", now)).toBe(30)
  expect(daysUntil("2026-11-26", shanghai("2026-11-26 23:59"))).toBe(0)
  expect(daysUntil("2026-11-25", now)).toBe(-1)
})

test("every word of time exists in both languages", () => {
  expect(textErrors(timeTexts)).toEqual([])
})
