import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { oneWordAThing } from "#models/migrations/001-one-word-a-thing.ts"
import { MIGRATIONS, SHAPE } from "#models/migrations/migrations.ts"

const up = (collection: string) => {
  const found = oneWordAThing.collections.find(c => c.collection === collection)
  if (!found) throw new Error(`no migration of ${collection}`)
  return found.up
}

it("are numbered from 1 without a gap", () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  expect(SHAPE).toBe(MIGRATIONS.length)
})

describe("1, one word a thing", () => {
  it("renames the fields of an agency, and the reasons of its holds", () => {
    const since = new Date("2024-03-04T01:00:00.000Z")
    expect(
      up("agencies")({
        _id: "a",
        name: "示例机构",
        standings: [{ status: "listed", since }],
        life: {
          reminders: [],
          holds: [{ id: "h", kind: "warn", reason: "outdated-papers", since }],
          measures: [],
        },
        check: { round: 1, confirmations: [{ field: "eia", state: "asked", papers: ["l:f"] }] },
      }),
    ).toEqual({
      _id: "a",
      name: "示例机构",
      statusHistory: [{ status: "listed", since }],
      lifecycle: {
        reminders: [],
        holds: [{ id: "h", kind: "warn", reason: "outdated-documents", since }],
        measures: [],
      },
      check: { round: 1, confirmations: [{ field: "eia", state: "asked", certificates: ["l:f"] }] },
    })
  })

  it("leaves an agency without them as it is", () => {
    const draft = { _id: "a", name: "示例机构", check: { round: 0 } }
    expect(up("agencies")(draft)).toEqual(draft)
  })

  it("changes the codes of measures, the certificates of a correction, and the kind of an announcement", () => {
    expect(up("listing_measures")({ _id: "m", reason: "false-papers" })).toEqual({
      _id: "m",
      reason: "false-documents",
    })
    expect(up("listing_measures")({ _id: "m", reason: "punished" })).toEqual({ _id: "m", reason: "punished" })
    expect(up("correction_notices")({ _id: "c", papers: ["l:f"] })).toEqual({
      _id: "c",
      certificates: ["l:f"],
    })
    expect(up("notices")({ _id: "n", kind: "notice" })).toEqual({ _id: "n", kind: "announcement" })
    expect(up("notices")({ _id: "n", kind: "policy-interpretation" })).toEqual({
      _id: "n",
      kind: "policy-interpretation",
    })
  })
})

it("find every model, since all their files stand in one list", () => {
  const listed = readFileSync("models/all.server.ts", "utf8")
  const files = readdirSync("models", { recursive: true, encoding: "utf8" })
    .filter(file => /.\/.*\.server\.ts$/.test(file))
    .filter(file => readFileSync(`models/${file}`, "utf8").includes("defineModel<"))
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter(file => !listed.includes(`"#models/${file}"`))).toEqual([])
})
