import { describe, expect, it } from "vitest"
import { regionOfUscc } from "#app/modules/application/blank-agency.ts"
import {
  shelfWith,
  withoutCertificate,
  withShelf,
} from "#app/modules/application/certificates/certificate.rules.ts"
import { changeRows } from "#app/modules/application/change/change-view.ts"
import { completeIdNumber, parseIdNumber } from "#app/modules/application/people/id-number.ts"
import { nextStep, progressOf, stepOf } from "#app/modules/application/steps/steps.ts"
import type { SubmitRefusal } from "#app/modules/directory/agency.rules.ts"
import { type ComparedFacts, diffOf, isSame } from "#app/modules/directory/changes.rules.ts"
import { keyedHash } from "#app/platform/field-encryption.server.ts"

const TODAY = "2024-03-04"
const file = { id: "f", name: "a.pdf", bytes: 1, mime: "application/pdf", sha256: "0" }
const certificate = (id: string) => ({ id, certificate: "register", number: id, file })
const person = (id: string, ...certificates: string[]) => ({
  ...{ id, name: id, idKey: id, idNumberEncrypted: "" },
  certificates: certificates.map(certificate),
})

describe("ID numbers", () => {
  const right = completeIdNumber("33070319900307123")
  it("are taken in every usual shape", () => {
    for (const typed of [
      right,
      ` ${right} `,
      `${right.slice(0, 6)} ${right.slice(6, 14)}-${right.slice(14)}`,
    ]) {
      expect(parseIdNumber(typed, TODAY)).toEqual({ ok: true, value: right })
    }
    const withX = completeIdNumber("11010519491231002")
    expect(withX).toBe("11010519491231002X")
    expect(parseIdNumber("11010519491231002ｘ", TODAY)).toEqual({ ok: true, value: withX })
  })

  it.each([
    ["", "required"],
    [right.slice(1), "id-number-length"],
    [`${right}1`, "id-number-length"],
    ["33070319900307123Y", "id-number-digits"],
    ["3307031990030712AX", "id-number-digits"],
    [completeIdNumber("33070319900230123"), "id-number-birthday"],
    [completeIdNumber("33070320240305123"), "id-number-birthday"],
    [`${right.slice(0, 17)}${right.endsWith("1") ? "2" : "1"}`, "id-number-check"],
  ])("%s is refused with %s", (typed, code) => {
    expect(parseIdNumber(typed, TODAY)).toMatchObject({ ok: false, error: { code } })
  })

  it("notice every single wrong digit", () => {
    for (let at = 0; at < 17; at++) {
      const other = String((Number(right[at]) + 1) % 10)
      expect(parseIdNumber(right.slice(0, at) + other + right.slice(at + 1), TODAY).ok).toBe(false)
    }
  })

  it("hash alike for the same key and purpose only", () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const hash = keyedHash(key, "id-number", right)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(keyedHash(key, "id-number", right)).toBe(hash)
    expect(new Set([hash, keyedHash(other, "id-number", right), keyedHash(key, "phone", right)]).size).toBe(3)
  })
})

describe("steps", () => {
  const facts = { licences: [certificate("l")], people: [person("p", "c")] }
  it.each([
    [{ code: "no-organisation" }, "organisation"],
    [{ code: "expired", licenceId: "l" }, "licences"],
    [{ code: "expired", licenceId: "c" }, "people"],
    [{ code: "item-gone", itemCode: "ZJ001" }, "items"],
    [{ code: "unqualified", itemCode: "ZJ001", findings: [] }, "items"],
    [{ code: "no-districts" }, "districts"],
    [{ code: "no-pledge" }, "review"],
  ] as [SubmitRefusal, string][])("%j is mended in %s", (refusal, step) =>
    expect(stepOf(refusal, facts)).toBe(step),
  )

  it("tell how far each is; the pledge alone keeps nothing from being ready", () => {
    const refusals: SubmitRefusal[] = [
      { code: "no-items" },
      { code: "no-pledge" },
      { code: "expired", licenceId: "c" },
    ]
    const states = progressOf(facts, refusals).map(({ step, state, refusals: n }) => `${step} ${state} ${n}`)
    expect(states).toEqual([
      ...["organisation done 0", "licences done 0", "people missing 1", "items missing 1"],
      ...["districts done 0", "review missing 2"],
    ])
    const bare = progressOf({ licences: [], people: [] }, [{ code: "no-pledge" }])
    expect(bare.map(part => part.state)).toEqual(["done", "empty", "empty", "done", "done", "done"])
  })

  it("follow each other and end with the review", () => {
    expect([nextStep("organisation"), nextStep("districts"), nextStep("review")]).toEqual([
      ...["licences", "review", "review"],
    ])
  })

  it("begin with the region of the registering authority", () => {
    const codes = ["91330703X", "91330702X", "91330106X", "91440300X"]
    expect(codes.map(regionOfUscc)).toEqual(["jindong", "jinhua", "zhejiang", "elsewhere"])
  })
})

describe("certificates", () => {
  const facts = { licences: [certificate("l")], people: [person("p", "c"), person("q")] }
  it("are found on their shelf, and taken out wherever they stand", () => {
    expect(shelfWith(facts, "l")).toMatchObject({ certificates: [{ id: "l" }] })
    const cache = shelfWith(facts, "c")
    expect(cache).toMatchObject({ personId: "p" })
    expect(shelfWith(facts, "x")).toBeUndefined()
    const changed = cache && withShelf(facts, cache, [certificate("d")])
    expect(changed?.people?.map(p => p.certificates.map(c => c.id))).toEqual([["d"], []])
    const left = withoutCertificate(facts, "c")
    expect([left.licences.length, left.people[0]?.certificates]).toEqual([1, []])
    expect(withoutCertificate(facts, "x")).toEqual(facts)
  })
})

describe("changes", () => {
  const before: ComparedFacts = {
    ...{ name: "甲", address: "旧址", region: "jindong" },
    ...{ itemCodes: ["A", "B"], servesRegions: ["jindong"] },
    licences: [certificate("l"), certificate("m")],
    people: [person("p", "c")],
  }
  it("are nothing while nothing differs, whatever the order of fields", () => {
    const again = JSON.parse(JSON.stringify(before)) as ComparedFacts
    expect(isSame(diffOf(before, { ...again, summary: undefined }))).toBe(true)
    const turned = { file, number: "l", certificate: "register", id: "l", level: undefined }
    expect(isSame(diffOf(before, { ...again, licences: [turned, certificate("m")] }))).toBe(true)
  })

  it("name every line, item, district, certificate and person that differs", () => {
    const renewed = { ...certificate("l"), file: { ...file, id: "g", name: "b.pdf" } }
    const after: ComparedFacts = {
      ...{ ...before, address: "新址", region: "jinhua" },
      ...{ itemCodes: ["B", "C"], servesRegions: ["jindong", "jinhua"] },
      licences: [renewed, certificate("n")],
      people: [person("p", "c", "d"), person("q")],
    }
    const diff = diffOf(before, after)
    expect(isSame(diff)).toBe(false)
    expect(diff.lines.map(l => l.line)).toEqual(["region", "address"])
    expect([diff.items, diff.districts]).toEqual([
      { added: ["C"], removed: ["A"] },
      { added: ["jinhua"], removed: [] },
    ])
    expect(diff.licences.changed.map(c => [c.before.file?.name, c.after.file?.name])).toEqual([
      ["a.pdf", "b.pdf"],
    ])
    expect([diff.licences.added[0]?.id, diff.licences.removed[0]?.id]).toEqual(["n", "m"])
    expect([diff.people.changed.length, diff.people.added.length]).toEqual([1, 1])
    const rows = changeRows(diff, { items: [], certificates: [] }, "zh")
    expect(rows).toContainEqual({ what: "地址", before: "旧址", after: "新址" })
    expect(rows).toContainEqual({ what: "注册地", before: "金东区", after: "金华其他县市区" })
    expect(rows.some(row => row.before.includes("a.pdf") && row.after.includes("b.pdf"))).toBe(true)
  })
})
