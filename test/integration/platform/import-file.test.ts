import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { takeUpload } from "#app/platform/files/uploads.server.ts"
import { Settings } from "#app/platform/settings.server.ts"
import { planMark, readImportFile } from "#app/platform/tables/import-file.server.ts"
import { TABLE_KINDS } from "#app/shared/file-kinds.ts"
import { planImport } from "#app/shared/tables/import-plan.ts"
import { entered, makeStaff, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"
import { columns, HEADS, pack, workbook } from "../../unit/platform/tables/workbook.ts"

let world: World
let officer: Someone
let other: Someone

beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-review")
  other = await makeStaff(world, "operation-review")
})
afterAll(() => world?.close())

async function upload(content: string | Uint8Array, name: string) {
  const file = new File([content as BlobPart], name)
  return takeUpload(await entered(world, officer), file, { kinds: TABLE_KINDS })
}

async function read(by: Someone, fileId: string) {
  const { services } = world
  return readImportFile({ services, actor: by.actor, lang: "zh" }, { fileId, field: "table", columns })
}

describe("a table that an administrator uploads", () => {
  const csv = `${HEADS.join(",")}\nA1,环评,2026-11-30,20,\n`

  it.each([
    ["目录.csv", csv],
    ["目录.xlsx", workbook([["A1", "环评", "2026-11-30", "20"]])],
  ])("is kept as %s and read again for the import by the same person alone", async (name, content) => {
    const id = await upload(content, name)
    expect(id.ok).toBe(true)
    const fileId = id.ok ? id.value : ""
    const cells = { code: "A1", name: "环评", from: "2026-11-30", days: "20", note: "" }
    expect(await read(officer, fileId)).toMatchObject({
      ok: true,
      value: { file: { id: fileId, name }, table: { ok: true, value: { rows: [{ row: 2, cells }] } } },
    })
    const missing = { ok: false, error: { code: "file-missing", field: "table" } }
    expect(await read(other, fileId)).toEqual(missing)
    expect(await read(officer, "nothing")).toEqual(missing)
  })

  it.each([
    ["a document named as text", "%PDF-1.4\n1 0 obj<<>>endobj\n", "a.csv"],
    ["a page named as text", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "a.csv"],
    ["bytes named as text", new Uint8Array([1, 0, 2]), "a.csv"],
    ["an archive named as text", workbook([]), "a.csv"],
    ["an archive that is no workbook", pack({ "word/document.xml": "<w/>" }), "a.xlsx"],
    ["a text named as a workbook", csv, "a.xlsx"],
    ["a workbook with macros by its name", workbook([]), "a.xlsm"],
  ])("is refused when it is %s", async (_kind, content, name) => {
    expect(await upload(content, name)).toMatchObject({ ok: false, error: { code: "file-kind" } })
  })

  it("follows the limits in the rules", async () => {
    const rows = Array.from({ length: 5001 }, (_, i) => `A${i},环评,,,`).join("\n")
    const id = await upload(`${HEADS.join(",")}\n${rows}`, "a.csv")
    expect(id.ok && (await read(officer, id.value))).toMatchObject({
      value: { table: { ok: false, error: [{ code: "table-too-many-rows", params: { max: 5000 } }] } },
    })
  })
})

it("a file may be as large as the rule in force says", async () => {
  const { services } = world
  const settings = new Settings(async () => ({ ...services.settings.current, uploadBytes: 2_097_152 }))
  await settings.refresh(services.clock.now())
  const by = { ...(await entered(world, officer)), services: { ...services, settings } }
  const file = (bytes: number) => new File(["a".repeat(bytes)], "a.csv")
  expect(await takeUpload(by, file(2_097_152), { kinds: TABLE_KINDS })).toMatchObject({ ok: true })
  expect(await takeUpload(by, file(2_097_153), { kinds: TABLE_KINDS })).toEqual({
    ok: false,
    error: { code: "file-too-large", params: { mb: 2 } },
  })
})

it("the mark of a plan changes with what it would do", async () => {
  const id = await upload(`${HEADS.join(",")}\nA1,环评,,20,\n`, "a.csv")
  const file = id.ok ? await read(officer, id.value) : id
  if (!file.ok || !file.value.table.ok) throw new Error("not read")
  const table = file.value.table.value
  const stored = (name: string) => new Map([["A1", { code: "A1", name, from: "", days: "20", note: "" }]])
  const markWith = (existing: ReturnType<typeof stored>) =>
    planMark(
      planImport(table, {
        keyColumns: ["code"],
        existing,
        read: ({ cells }) => ({ ok: true, value: cells }),
        cellsOf: cells => cells,
        titleOf: ({ name }) => name ?? "",
      }),
    )
  const marks = [new Map(), stored("环评"), stored("能评"), stored("水保")].map(markWith)
  expect(new Set(marks).size).toBe(4)
  expect(markWith(stored("能评"))).toBe(marks[2])
})
