import { describe, expect, it } from "vitest"
import { changedFacts } from "#app/modules/directory/profile/changed-facts.ts"
import { dealPeriods } from "#app/modules/directory/profile/deal-periods.ts"
import { publicHistory } from "#app/modules/directory/profile/history.rules.ts"
import { lineWords } from "#app/modules/directory/profile/history-words.ts"
import { inactiveItems } from "#app/modules/directory/profile/inactive-items.rules.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"

const ID = "agency"
const at = (day: string) => new Date(`${day}T02:00:00Z`)
const entry = (day: string, ...events: object[]) => ({
  at: at(day),
  events: events.map(event => ({ agencyId: ID, ...event })),
})
const words = (...entries: ReturnType<typeof entry>[]) =>
  publicHistory(ID, entries).map(line => [line.what, "reason" in line ? line.reason : undefined])

const suspended = (day: string) => entry(day, { type: "agency.suspended", reason: "very-late" })
const restored = (day: string, cause: string) =>
  entry(day, { type: "agency.restored", kind: "suspend", reason: "very-late", cause })

describe("the public history of an agency", () => {
  it("is newest first and leaves out what is not public or another's", () => {
    const lines = publicHistory(ID, [
      entry("2024-01-02", { type: "agency.listed" }, { type: "measure.told", reason: "gave-up" }),
      entry("2024-03-02", { type: "agency.items-switched", on: [], off: ["ZJ001"] }),
      entry("2024-02-02", { type: "agency.listed", agencyId: "other" }, { type: "agency.left" }),
      { at: at("2024-02-03") },
    ])
    expect(lines.map(line => line.what)).toEqual(["switched", "listed"])
    expect(lines[0]).toEqual({
      key: expect.any(String),
      at: at("2024-03-02"),
      what: "switched",
      on: [],
      off: ["ZJ001"],
    })
  })

  it("names the list of the city from which an agency was claimed, in both languages", () => {
    const [line] = publicHistory(ID, [
      entry("2024-01-02", { type: "agency.claimed", name: "甲", source: "示例名录（2024年）" }),
    ])
    const say = (lang: Lang) => line && lineWords(line, code => code, lang)
    expect(say("zh")).toEqual(["从全市名录《示例名录（2024年）》认领，入驻名录"])
    expect(say("en")).toEqual(["Listed from the city's list “示例名录（2024年）”"])
  })

  it("gives the reason of a hold while it holds", () => {
    expect(words(suspended("2024-01-02"))).toEqual([["held", "very-late"]])
    expect(words(suspended("2024-01-02"), restored("2024-02-02", "ended"))).toEqual([
      ["released", undefined],
      ["held", undefined],
    ])
  })

  it("knows nothing of a hold that was undone, however often it was told", () => {
    expect(words(suspended("2024-01-02"), suspended("2024-01-09"), restored("2024-02-02", "undone"))).toEqual(
      [],
    )
  })

  it("keeps a second hold of the same reason apart from the first", () => {
    expect(words(suspended("2024-01-02"), restored("2024-02-02", "lifted"), suspended("2024-03-02"))).toEqual(
      [
        ["held", "very-late"],
        ["released", undefined],
        ["held", undefined],
      ],
    )
  })

  it("says nothing of the place of an entry in the journal", () => {
    const lines = publicHistory(ID, [{ ...suspended("2024-01-02"), ...{ _id: 4711 } }])
    expect(JSON.stringify(lines)).not.toContain("4711")
  })
})

describe("which facts changed", () => {
  const facts = {
    ...{ name: "甲", legalRepresentative: "钱某", region: "jindong", address: "一路", contactName: "孙某" },
    ...{ contactPhoneEncrypted: "a", itemCodes: ["ZJ001"], servesRegions: ["jindong"], licences: [] },
    people: [{ id: "p", name: "李某", idKey: "k", idNumberEncrypted: "n", certificates: [] }],
  } as unknown as Parameters<typeof changedFacts>[0]

  it("quotes public facts, names the others and knows no phone number", () => {
    expect(changedFacts(facts, { ...facts, contactPhoneEncrypted: "b" })).toEqual([])
    const after = { ...facts, shortName: "甲公司", contactName: "吴某", itemCodes: ["ZJ002"], people: [] }
    const changed = changedFacts(facts, after)
    expect(changed).toEqual([
      { fact: "shortName", from: "", to: "甲公司" },
      { fact: "contactName" },
      { fact: "items", added: ["ZJ002"], removed: ["ZJ001"] },
      { fact: "people" },
    ])
    expect(JSON.stringify(changed)).not.toMatch(/李某|吴某/)
  })
})

describe("deals over time", () => {
  const deal = (day: string, amountFen = 100) => ({ dealAt: at(day), amountFen })

  it("are counted by quarter, empty quarters included", () => {
    expect(dealPeriods([deal("2024-11-02"), deal("2024-05-02"), deal("2024-04-01", 50)])).toEqual([
      { year: 2024, quarter: 2, count: 2, amountFen: 150 },
      { year: 2024, quarter: 3, count: 0, amountFen: 0 },
      { year: 2024, quarter: 4, count: 1, amountFen: 100 },
    ])
  })

  it("are counted by year when the quarters are many", () => {
    expect(
      dealPeriods([deal("2022-05-02"), deal("2024-05-02")]).map(p => [p.year, p.quarter, p.count]),
    ).toEqual([
      [2022, undefined, 1],
      [2023, undefined, 0],
      [2024, undefined, 1],
    ])
    expect(dealPeriods([])).toEqual([])
  })
})

describe("items that are off", () => {
  const practitioner = { kind: "practitioner", levels: [], specialities: [] }
  const certificates = [
    { id: "certificate", kind: "licence", levels: [], specialities: [] },
    { id: "expert", ...practitioner },
  ] as unknown as Parameters<typeof inactiveItems>[2]
  const items = [
    { code: "ZJ001", qualification: { rule: { certificate: "certificate" } } },
    { code: "ZJ002", qualification: { rule: { certificate: "expert" } } },
    { code: "ZJ003", qualification: { rule: { people: { certificate: "expert" }, atLeast: 2 } } },
  ] as unknown as Parameters<typeof inactiveItems>[1]
  const old = (certificate: string) => ({ id: certificate, certificate, number: "1", validTo: "2024-01-01" })
  const agency = {
    itemCodes: ["ZJ001", "ZJ002", "ZJ003", "ZJ009"],
    licences: [old("certificate")],
    people: [{ id: "p", name: "李某", certificates: [old("expert")] }],
    offers: ["ZJ001", "ZJ002", "ZJ003", "ZJ009"].map(itemCode => ({
      itemCode,
      isActive: false,
      since: at("2024-01-02"),
    })),
  } as unknown as Parameters<typeof inactiveItems>[0]

  it("say what is missing, and nothing of how long a person's certificate is valid", () => {
    const off = inactiveItems(agency, items, certificates, "2024-02-01")
    expect(off.map(({ findings }) => findings.map(finding => finding.code))).toEqual([
      ["held-expired"],
      ["missing"],
      ["people-missing"],
      [],
    ])
    expect(off[2]?.findings[0]).toMatchObject({ held: 0, lapsed: 0 })
    expect(JSON.stringify(off[1])).not.toContain("2024-01-01")
  })
})
