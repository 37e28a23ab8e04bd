import { describe, expect, it } from "vitest"
import {
  compareWithRegister,
  hasEnded,
  isStale,
  newestOf,
} from "#app/modules/directory/register/compare.rules.ts"
import type { RegisterEntry } from "#app/modules/directory/register/register-entry.ts"
import {
  registerEntryOf,
  registerState,
  saysTheSame,
} from "#app/modules/directory/register/register-file.rules.ts"
import { completeUscc } from "#app/shared/uscc.ts"

const USCC = completeUscc("91330703A00000001")
const entry: RegisterEntry = {
  ...{ uscc: USCC, name: "示例（金东）咨询有限公司", state: "active", asOf: "2024-03-01", source: "file" },
}
const row = { uscc: USCC, name: "示例咨询", legalRepresentative: "", address: " ", state: "存续（在营）" }

describe("form and register", () => {
  it("agree whatever brackets and spaces are used, and differ in everything else", () => {
    const declared = {
      name: "示例(金东) 咨询有限公司",
      uscc: USCC,
      legalRepresentative: "钱某",
      address: "甲",
    }
    const verdicts = (known: RegisterEntry | null) => compareWithRegister(declared, known).map(c => c.verdict)
    expect(verdicts(entry)).toEqual(["same", "same", "unknown", "unknown"])
    expect(verdicts({ ...entry, legalRepresentative: "孙某" })).toEqual([
      "same",
      "same",
      "differs",
      "unknown",
    ])
    expect(verdicts(null)).toEqual(["unknown", "unknown", "unknown", "unknown"])
  })

  it("know an ended firm and data that are too old", () => {
    expect([entry, null].map(hasEnded)).toEqual([false, false])
    expect(hasEnded({ state: "revoked" })).toBe(true)
    expect(isStale(entry, "2024-03-31", 30)).toBe(false)
    expect(isStale(entry, "2024-04-01", 30)).toBe(true)
  })

  it("take the newest answer, on the same day the one that was looked up", () => {
    const manual: RegisterEntry = { ...entry, source: "manual" }
    expect(newestOf([entry, null, manual])).toBe(manual)
    expect(newestOf([{ ...entry, asOf: "2024-03-02" }, manual])?.source).toBe("file")
    expect(newestOf([null])).toBeNull()
  })
})

describe("the nightly file", () => {
  it("is read line by line; empty cells are unknown", () => {
    expect(registerEntryOf(row, "2024-03-01")).toEqual({
      ok: true,
      value: {
        ...{ uscc: USCC, name: "示例咨询", state: "active", asOf: "2024-03-01" },
        ...{ legalRepresentative: undefined, address: undefined },
      },
    })
  })

  it("names the column that is wrong", () => {
    const wrong = (changes: Partial<typeof row>) => registerEntryOf({ ...row, ...changes }, "2024-03-01")
    expect(wrong({ uscc: "123" })).toMatchObject({ ok: false, error: { field: "uscc" } })
    expect(wrong({ name: "" })).toMatchObject({ ok: false, error: { field: "name" } })
    expect(wrong({ state: " " })).toMatchObject({ ok: false, error: { field: "state", code: "required" } })
  })

  it.each([
    ["存续", "active"],
    ["在营（开业）企业", "active"],
    ["注销", "cancelled"],
    ["吊销，未注销", "revoked"],
    ["吊销", "revoked"],
    ["迁出", "moved"],
    ["歇业", "other"],
  ])("%s is %s", (words, state) => {
    expect(registerState(words)).toBe(state)
  })

  it("says the same whatever day it is of", () => {
    expect(saysTheSame({ ...entry }, { ...entry, name: entry.name })).toBe(true)
    expect(saysTheSame(entry, { ...entry, state: "moved" })).toBe(false)
  })
})
