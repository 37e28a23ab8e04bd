import { describe, expect, it } from "vitest"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { planImport, readCatalogue } from "#app/modules/catalogue/catalogue-import.rules.ts"
import { catalogueImportTexts } from "#app/modules/catalogue/catalogue-import.texts.ts"
import { itemMachine } from "#app/modules/catalogue/item.machine.ts"
import { jsonLines } from "#app/modules/catalogue/json-lines.ts"
import { qualificationTexts } from "#app/modules/catalogue/qualification.texts.ts"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { committed, context, itemsText } from "./data.ts"

/** The committed file with one line changed; the line must be there exactly once after `after`. */
function edited(from: string, to: string, after = '"code": "ZJ014"') {
  const start = itemsText.indexOf(after)
  const at = itemsText.indexOf(from, start)
  expect(at).toBeGreaterThan(0)
  const text = itemsText.slice(0, at) + to + itemsText.slice(at + from.length)
  return { text, line: itemsText.slice(0, at).split("\n").length }
}

const refusalsOf = (text: string) =>
  readCatalogue(text, context).errors.map(({ line, path, code }) => ({ line, path, code }))

describe("reading a file of items", () => {
  it.each([
    ["an unknown value", '"kind": "mandatory"', '"kind": "compulsory"', "kind", "value-invalid"],
    ["a number for a text", '"name": "地质灾害危险性评估"', '"name": 14', "name", "value-invalid"],
    ["an empty text", '"name": "地质灾害危险性评估"', '"name": " "', "name", "value-invalid"],
    ["a surplus field", '"kind": "mandatory"', '"kind": "mandatory", "fee": 3', "fee", "value-unknown"],
    [
      "a day that is none",
      '"version": "2003-11-24"',
      '"version": "2003-11-31"',
      "legalBasis.0.version",
      "day-invalid",
    ],
    [
      "an article in figures",
      '"article": "第二十一条"',
      '"article": "21"',
      "legalBasis.0.article",
      "value-invalid",
    ],
    [
      "an unknown source field",
      '"sourceField": "自然资源"',
      '"sourceField": "航天"',
      "sourceField",
      "field-unmapped",
    ],
    [
      "self-preparation of a mandatory item",
      '"selfPrepareAllowed": false',
      '"selfPrepareAllowed": true',
      "selfPrepareAllowed",
      "self-prepare-not-optional",
    ],
    [
      "an unknown certificate",
      '"geohazard-licence"',
      '"geohazard-license"',
      "qualification.rule.certificate",
      "certificate-unknown",
    ],
    ["an unknown level", '"level": "b"', '"level": "z"', "qualification.rule.level", "level-unknown"],
    ["a code that was there", '"code": "ZJ014"', '"code": "ZJ013"', "code", "code-repeated"],
  ])("tells %s with its line", (_name, from, to, path, code) => {
    const { text, line } = edited(from, to)
    expect(refusalsOf(text)).toEqual([{ line, path: `items.13.${path}`, code }])
    expect(readCatalogue(text, context).items).toHaveLength(57)
  })

  it("tells what is missing at the item in which it is missing", () => {
    const { text } = edited('"nameEn": "Geological hazard assessment",', "")
    const [refusal] = refusalsOf(text)
    expect(refusal).toMatchObject({ path: "items.13.nameEn", code: "value-missing" })
    expect(
      text
        .split("\n")
        .slice((refusal?.line ?? 0) - 1, (refusal?.line ?? 0) + 1)
        .join(),
    ).toContain("ZJ014")
  })

  it("refuses a mandatory item without article", () => {
    const { text, line } = edited(',\n          "article": "第二十一条"', "")
    const refusal = { path: "items.13.legalBasis", code: "mandatory-without-basis" }
    expect(refusalsOf(text)).toEqual([expect.objectContaining(refusal)])
    expect(Math.abs((refusalsOf(text)[0]?.line ?? 0) - line)).toBeLessThan(6)
  })

  it("tells several refusals at once and names the item", () => {
    const first = edited('"kind": "mandatory"', '"kind": "x"').text
    const text = first.replace('"code": "ZJ020"', '"code": "zj20"')
    const errors = readCatalogue(text, context).errors
    expect(errors.map(({ item, code }) => [item, code])).toEqual([
      ["ZJ014", "value-invalid"],
      ["zj20", "value-invalid"],
    ])
  })

  it.each([
    ["a missing comma", '"kind": "mandatory",', '"kind": "mandatory"', 1],
    ["a comma too many", '"kind": "mandatory",', '"kind": "mandatory",,', 0],
    ["single quotes", '"kind": "mandatory",', "'kind': 'mandatory',", 0],
    ["a raw control character", '"kind": "mandatory",', '"kind": "mand\tatory",', 0],
  ])("finds the line of %s", (_name, from, to, below) => {
    const { text, line } = edited(from, to)
    expect(() => JSON.parse(text)).toThrow()
    expect(refusalsOf(text)).toEqual([{ line: line + below, path: "", code: "file-not-json" }])
  })

  it("refuses a key that stands twice, which JSON.parse would swallow", () => {
    const { text, line } = edited('"kind": "mandatory"', '"kind": "mandatory", "kind": "optional"')
    expect(refusalsOf(text)).toEqual([{ line, path: "items.13.kind", code: "key-repeated" }])
  })

  it.each([
    ["another format", '{"format":"catalogue-items/2","items":[]}', "file-format-wrong"],
    ["a list", "[]", "file-format-wrong"],
    ["null", "null", "file-format-wrong"],
    ["a surplus key", '{"format":"catalogue-items/1","items":[],"by":"x"}', "file-format-wrong"],
    ["nothing", "", "file-not-json"],
    ["a table", "code,name\nZJ001,环评", "file-not-json"],
    ["nesting without end", "[".repeat(100_000), "file-not-json"],
    ["a giant", `"${"x".repeat(5_000_001)}"`, "file-too-large"],
  ])("refuses %s", (_name, text, code) => {
    expect(refusalsOf(text)).toEqual([{ line: 1, path: "", code }])
  })

  it("takes rows that are nothing at all without failing", () => {
    const rows = ["null", "3", '"x"', "[]", "{}", '{"__proto__":{"code":"ZJ001"}}']
    for (const row of rows) {
      const { items, errors } = readCatalogue(`{"format":"catalogue-items/1","items":[${row}]}`, context)
      expect([row, items.length, errors.length > 0]).toEqual([row, 0, true])
    }
  })

  it("takes a byte order mark and Windows line ends", () => {
    const read = readCatalogue(`\uFEFF${itemsText.replaceAll("\n", "\r\n")}`, context)
    expect(read).toEqual(committed)
  })

  it("has words for every code, in both languages", () => {
    expect(textErrors(catalogueImportTexts)).toEqual([])
    for (const texts of [catalogueTexts, qualificationTexts, versionsTexts]) {
      expect(textErrors(texts)).toEqual([])
    }
    const keys = Object.keys(catalogueImportTexts.zh)
    const codes = keys.filter(key => key.startsWith("refusal.")).map(key => key.slice("refusal.".length))
    expect(codes.filter(code => !keys.includes(`remedy.${code}`))).toEqual([])
  })
})

describe("the plan of an import", () => {
  const stored = () => structuredClone(committed.items.map(({ item }) => item))

  it("adds everything to an empty store", () => {
    const plan = planImport([], committed.items)
    expect([plan.adds.length, plan.changes, plan.unchanged, plan.onlyStored]).toEqual([58, [], [], []])
  })

  it("changes nothing the second time, whatever the order of keys and items", () => {
    const shuffled = stored()
      .reverse()
      .map(item => Object.fromEntries(Object.entries(item).reverse()) as typeof item)
    const plan = planImport(shuffled, committed.items)
    expect([plan.adds, plan.changes, plan.unchanged.length, plan.onlyStored]).toEqual([[], [], 58, []])
  })

  it("does not take a field that the store keeps as undefined for a change", () => {
    const items = stored().map(item => ({ ...item, note: undefined }))
    expect(planImport(items, committed.items).changes).toEqual([])
  })

  it("names the fields that differ, with the line of the item", () => {
    const items = stored()
    const [first] = items
    if (!first) throw new Error("empty")
    first.what.en = "Something else."
    first.legalBasis.reverse()
    first.abbreviations.reverse()
    const plan = planImport(items, committed.items)
    expect(plan.changes).toEqual([
      expect.objectContaining({ fields: ["abbreviations", "what"], line: committed.items[0]?.line }),
    ])
    expect(plan.unchanged).toHaveLength(57)
  })

  it("keeps what only the store has", () => {
    const items = stored()
    const plan = planImport(items, committed.items.slice(1))
    expect([plan.onlyStored, plan.unchanged.length]).toEqual([["ZJ001"], 57])
  })

  it("adds what the store lacks beside what it has", () => {
    const plan = planImport(stored().slice(2), committed.items)
    expect(plan.adds.map(({ item }) => item.code)).toEqual(["ZJ001", "ZJ002"])
  })
})

describe("lines of a JSON text", () => {
  it("are those on which values begin", () => {
    const found = jsonLines('{\n "a": [1,\n  {"b.c": true}],\n "d":\n  null\n}\n')
    expect("lines" in found && Object.fromEntries(found.lines)).toEqual({
      "": 1,
      a: 2,
      "a.0": 2,
      "a.1": 3,
      "a.1.b.c": 3,
      d: 5,
    })
  })

  it.each(['{"a":1}', '[1, -2.5e3, "\\u00e9\\n", false, null, {}, []]', '  "x"  ', "0"])(
    "are found wherever JSON.parse succeeds: %s",
    text => {
      expect(() => JSON.parse(text)).not.toThrow()
      expect(jsonLines(text)).toHaveProperty("lines")
    },
  )

  it.each(["{", "[1,]", '{"a" 1}', "01", "tru", '"\\x"', "{} {}", "{a:1}", "NaN", '{"a":}', ","])(
    "are not given for what JSON.parse refuses: %s",
    text => {
      expect(() => JSON.parse(text)).toThrow()
      expect(jsonLines(text)).toEqual({ refusedLine: 1 })
    },
  )
})

describe("the states of an item", () => {
  it("lead from a draft over consultation to publication, revision and retirement", () => {
    expect(itemMachine.next("draft", "consult")).toBe("consultation")
    expect(itemMachine.next("consultation", "publish")).toBe("published")
    expect(itemMachine.next("published", "revise")).toBe("revising")
    expect(itemMachine.next("revising", "publish")).toBe("published")
    expect(itemMachine.next("revising", "retire")).toBe("retired")
    expect(itemMachine.next("published", "publish")).toBeUndefined()
    expect(itemMachine.isFinal("retired")).toBe(true)
    for (const state of itemMachine.states) expect(catalogueTexts.zh).toHaveProperty([`state.${state}`])
  })
})
