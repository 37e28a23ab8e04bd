import { describe, expect, it } from "vitest"
import { AGENCY_STATES } from "#app/modules/directory/agency.ts"
import { participates, statusAt, wasListedAt, withStatus } from "#app/modules/directory/status-history.ts"
import {
  agenciesByField,
  agenciesByKind,
  agenciesByMonth,
  agenciesByRegion,
  agenciesByStatus,
  type CountedAgency,
  expertsByField,
  itemsByField,
  itemsByKind,
  monthEnds,
  parseYear,
  participation,
  typeOfCode,
  yearsOf,
} from "#app/modules/figures/figure.rules.ts"
import { FIGURE_IDS } from "#app/modules/figures/figure.ts"
import { figureRows, recordsOf, wordedRows } from "#app/modules/figures/figure-words.ts"
import { toCsv } from "#app/shared/tables/csv.ts"
import { instantAt } from "#app/shared/time/zone.ts"

const NOW = instantAt("2025-02-10", "12:00")
const at = (day: string) => instantAt(day, "09:00")
const agency = (change: Partial<CountedAgency> = {}): CountedAgency => ({
  ...{ uscc: "9133", region: "jindong", fields: ["survey"], status: "listed" },
  ...{ servesRegions: ["jindong"], activeItemCodes: ["ZJ001"] },
  statusHistory: [{ status: "listed", since: at("2024-03-04") }],
  ...change,
})
const countOf = (figure: { rows: { key: string; value: number }[] }, key: string) =>
  figure.rows.find(row => row.key === key)?.value
const sum = (figure: { rows: { value: number }[] }) => figure.rows.reduce((n, { value }) => n + value, 0)

describe("statusHistory", () => {
  const statusHistory = [
    { status: "draft" as const, since: at("2024-01-02") },
    { status: "listed" as const, since: at("2024-03-04") },
    { status: "change-in-check" as const, since: at("2024-04-01") },
    { status: "suspended" as const, since: at("2024-05-06") },
  ]

  it("are written when the state changes, and only then", () => {
    const first = withStatus([], "draft", at("2024-01-02"))
    expect(withStatus(first, "draft", NOW)).toEqual(first)
    expect(withStatus(first, "listed", NOW)).toEqual([...first, { status: "listed", since: NOW }])
  })

  it("tell the state at an instant, to the millisecond", () => {
    const before = new Date(at("2024-03-04").getTime() - 1)
    expect([statusAt(statusHistory, before), statusAt(statusHistory, at("2024-03-04"))]).toEqual([
      "draft",
      "listed",
    ])
    expect(statusAt(statusHistory, at("2023-12-31"))).toBeUndefined()
    expect(wasListedAt(statusHistory, at("2024-04-15"))).toBe(true)
    expect(wasListedAt(statusHistory, at("2024-06-01"))).toBe(false)
  })
})

describe("taking part", () => {
  it.each(AGENCY_STATES)("in the state %s", status => {
    const isPublic = ["listed", "warned", "change-in-check"].includes(status)
    expect(participates(agency({ status }))).toBe(isPublic)
    expect(participates(agency({ status, activeItemCodes: [] }))).toBe(false)
    expect(participates(agency({ status, servesRegions: ["jinhua"] }))).toBe(false)
  })

  it("is a part of those on the list", () => {
    const agencies = [agency(), agency({ activeItemCodes: [] }), agency({ status: "suspended" })]
    expect(participation(agencies)).toEqual({ numerator: 1, denominator: 2 })
  })
})

describe("agencies", () => {
  const agencies = [
    agency({ fields: ["survey", "planning"] }),
    agency({ region: "elsewhere", uscc: "1233" }),
    agency({ status: "suspended", region: "elsewhere" }),
    agency({ status: "draft", statusHistory: [{ status: "draft", since: at("2024-01-02") }] }),
  ]

  it("count in every field they have, and once in the total", () => {
    const figure = agenciesByField(agencies, NOW)
    expect([countOf(figure, "survey"), countOf(figure, "planning"), figure.total]).toEqual([2, 1, 2])
    expect(sum(figure)).toBe(3)
  })

  it("add up by region and by kind", () => {
    for (const figure of [agenciesByRegion(agencies, NOW), agenciesByKind(agencies, NOW)]) {
      expect(sum(figure)).toBe(figure.total)
    }
    expect(countOf(agenciesByRegion(agencies, NOW), "elsewhere")).toBe(1)
    expect(agenciesByKind(agencies, NOW).rows).toEqual([
      { key: "enterprise", value: 1 },
      { key: "institution", value: 1 },
    ])
  })

  it.each([
    ["91330703DEMX00", "enterprise"],
    ["92330703", "individual"],
    ["12330703", "institution"],
    ["52330703", "social"],
    ["93330703", "unknown"],
    ["", "unknown"],
  ])("of the code %s are of the kind %s", (uscc, kind) => expect(typeOfCode(uscc)).toBe(kind))

  it("add up by the state they were in at the end of the year; who never was listed is in no state", () => {
    const statusHistory = [
      { status: "in-check" as const, since: at("2024-03-01") },
      { status: "listed" as const, since: at("2024-03-04") },
      { status: "change-in-check" as const, since: at("2024-12-30") },
      { status: "removed" as const, since: at("2025-01-15") },
    ]
    const all = [...agencies, agency({ status: "removed", statusHistory })]
    const [last, present] = [agenciesByStatus(all, 2024, NOW), agenciesByStatus(all, 2025, NOW)]
    expect([countOf(last, "listed"), countOf(last, "removed"), last.total, sum(last)]).toEqual([4, 0, 4, 4])
    expect([countOf(present, "listed"), countOf(present, "removed")]).toEqual([3, 1])
    expect(present.asOf).toEqual(NOW)
    expect(agenciesByStatus(all, 2023, NOW).total).toBe(0)
  })

  it("are on the list at the end of a month, not before and not after", () => {
    const gone = [
      { status: "listed" as const, since: instantAt("2024-03-31", "23:59") },
      { status: "left" as const, since: instantAt("2024-05-01", "00:00") },
    ]
    const figure = agenciesByMonth([agency(), agency({ status: "left", statusHistory: gone })], 2024, NOW)
    const values = figure.rows.map(({ value }) => value)
    expect(values).toEqual([0, 0, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1])
    expect(figure.total).toBe(2)
  })
})

describe("time", () => {
  it("shows the months that have begun, the present one up to now", () => {
    expect(monthEnds(2024, NOW)).toHaveLength(12)
    expect(monthEnds(2024, NOW)[1]?.at).toEqual(new Date("2024-02-29T15:59:59.999Z"))
    expect(monthEnds(2025, NOW).map(({ month, at: end }) => [month, end])).toEqual([
      ["2025-01", new Date("2025-01-31T15:59:59.999Z")],
      ["2025-02", NOW],
    ])
    expect(monthEnds(2026, NOW)).toEqual([])
  })

  it("offers the years from the first listing on", () => {
    expect(yearsOf([agency()], NOW, 2024)).toEqual([2025, 2024])
    expect(yearsOf([], NOW, 2025)).toEqual([2025])
  })

  it.each([
    ["2024", 2024],
    ["2025", 2025],
    ["2026", undefined],
    ["1999", undefined],
    ["20245", undefined],
    ["abcd", undefined],
    [null, undefined],
  ])("reads the year %s", (input, year) => expect(parseYear(input, NOW)).toBe(year))
})

describe("items and experts", () => {
  it("count by kind and field", () => {
    const items = [
      { kind: "mandatory" as const, fieldId: "survey" as const },
      { kind: "optional" as const, fieldId: "survey" as const },
    ]
    expect(sum(itemsByKind(items, NOW))).toBe(2)
    expect(countOf(itemsByField(items, NOW), "survey")).toBe(2)
    const experts = expertsByField([{ fields: ["survey", "energy"] }, { fields: ["survey"] }], NOW)
    expect([countOf(experts, "survey"), countOf(experts, "energy"), experts.total]).toEqual([2, 1, 2])
  })
})

describe("words", () => {
  const figure = (n: number) =>
    itemsByKind(
      Array.from({ length: n }, (_, i) => ({ kind: i < 2 ? ("mandatory" as const) : ("optional" as const) })),
      NOW,
    )

  it("say 2/49 below fifty cases and a percentage that is cut from there on", () => {
    expect(wordedRows(figure(49), "zh")[0]).toMatchObject({ label: "强制性", share: "2/49", value: 2 })
    expect(wordedRows(figure(59), "en")[0]).toMatchObject({ label: "Mandatory", share: "3.38%" })
    expect(wordedRows(figure(0), "zh")[0]).toMatchObject({ share: "–" })
  })

  it("lead to the records of a row", () => {
    expect(recordsOf("agencies-by-region", "elsewhere")).toBe("/agencies?region=elsewhere")
    expect(recordsOf("items-by-kind", "mandatory")).toBe("/items?kind=mandatory")
    expect(recordsOf("experts-by-field", "survey")).toBe("/experts?field=survey")
    for (const id of FIGURE_IDS) expect(recordsOf(id)).toMatch(/^\/(agencies|items|experts)$/)
  })

  it("stand in the file with what they mean, one line a row", () => {
    const lines = toCsv(figureRows(figure(59), "zh", "2025-02-10"))
      .trim()
      .split("\r\n")
    expect(lines).toHaveLength(4)
    expect(lines[1]).toBe("服务事项 · 按类型,强制性,2,59,3.38%,2025-02-10,现在已发布的服务事项，按类型。")
  })
})
