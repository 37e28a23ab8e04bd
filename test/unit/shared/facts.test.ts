import { describe, expect, it } from "vitest"
import { changedFacts, moved, paired } from "#app/shared/facts/compare.ts"
import { factFields } from "#app/shared/facts/fact-fields.ts"
import { defineFacts, factInputs, pickFacts, sayFact, shownIn } from "#app/shared/facts/facts.ts"
import { formOf } from "#app/shared/schema.ts"

const words = (zh: string, en: string) => ({ zh, en })
const FACTS = defineFacts({
  name: { kind: "line", min: 2, max: 8, label: words("名称", "Name"), shown: ["page", "csv"] },
  scale: { kind: "line", max: 8, optional: true, label: words("规模", "Scale"), shown: ["page"] },
  days: {
    kind: "number",
    min: 1,
    max: 9,
    unit: words("天", "days"),
    said: words("{n} 天", "{n} {n?day:days}"),
    label: words("期限", "Time"),
  },
  priceFen: {
    kind: "amount",
    minFen: 100,
    maxFen: 1_000_000,
    label: words("限价", "Ceiling"),
    shown: ["csv"],
  },
  place: {
    kind: "choice",
    of: ["north", "south"],
    option: (value, lang) => (lang === "zh" ? ({ north: "北", south: "南" }[value] ?? value) : value),
    label: words("地点", "Place"),
  },
  closingAt: { kind: "instant", label: words("截止", "Closing") },
})
const typed = {
  ...{ name: " 泵站 ", scale: "", days: "３", priceFen: "1,200.5", place: "north" },
  closingAt: "2024-03-04T17:30",
}
const read = {
  ...{ name: "泵站", days: 3, priceFen: 120_050, place: "north" as const },
  closingAt: new Date("2024-03-04T09:30:00.000Z"),
}

describe("facts", () => {
  const schema = formOf(factFields(FACTS))

  it("are read by their kinds", () => {
    expect(schema.parse(typed)).toEqual(read)
  })

  it.each([
    ["name", "泵", "too-short?min=2"],
    ["name", undefined, "required"],
    ["days", "10", "too-large?max=9"],
    ["priceFen", "0.5", "money-too-small?min=1"],
    ["place", "east", "invalid"],
    ["closingAt", "soon", "datetime-invalid"],
  ])("refuse %s as %j with %s", (name, value, message) => {
    const issues = schema.safeParse({ ...typed, [name]: value }).error?.issues
    expect(issues?.map(issue => [issue.path.join(), issue.message])).toEqual([[name, message]])
  })

  it("stand in their form as they were written", () => {
    expect(factInputs(FACTS, read)).toEqual({
      ...{ name: "泵站", scale: "", days: "3", priceFen: "1200.50", place: "north" },
      closingAt: "2024-03-04T17:30",
    })
  })

  it("are picked alone; one that is absent takes the place of what was there", () => {
    expect({ scale: "old", ...pickFacts(FACTS, { ...read, secret: "x" } as typeof read) }).toEqual({
      ...read,
      scale: undefined,
    })
  })

  it("are said in words, and shown where their definition says", () => {
    expect(sayFact(FACTS.days, 3, "zh")).toBe("3 天")
    expect(sayFact(FACTS.days, 1, "en")).toBe("1 day")
    expect(sayFact(FACTS.priceFen, 120_050, "zh")).toBe("1,200.50")
    expect(sayFact(FACTS.place, "south", "zh")).toBe("南")
    expect(sayFact(FACTS.scale, undefined, "zh")).toBe("")
    expect(shownIn(FACTS, "page")).toEqual(["name", "scale"])
    expect(shownIn(FACTS, "csv")).toEqual(["name", "priceFen"])
  })
})

describe("two versions of facts", () => {
  it("differ by name, in the order of the facts; what is absent is empty", () => {
    expect(changedFacts(FACTS, { ...read, scale: "" }, { ...read, place: "south", name: "站" })).toEqual([
      "name",
      "place",
    ])
    expect(changedFacts(FACTS, read, { ...read, closingAt: new Date(read.closingAt) })).toEqual([])
  })

  it("differ by codes and by things with an id", () => {
    expect(moved(["a", "b"], ["b", "c"])).toEqual({ added: ["c"], removed: ["a"] })
    expect(
      paired(
        [
          { id: "1", text: "x" },
          { id: "2", text: "y" },
        ],
        [
          { id: "2", text: "z" },
          { id: "3", text: "n" },
        ],
      ),
    ).toEqual({
      added: [{ id: "3", text: "n" }],
      removed: [{ id: "1", text: "x" }],
      changed: [{ before: { id: "2", text: "y" }, after: { id: "2", text: "z" } }],
    })
  })
})
