import type { ActionFunctionArgs } from "@remix-run/node"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type ImportInput, importAction } from "#app/platform/tables/import-action.server.ts"
import { acceptPlan } from "#app/platform/tables/import-file.server.ts"
import { writeTable } from "#app/platform/tables/write-table.server.ts"
import { ok } from "#app/shared/result.ts"
import { planImport } from "#app/shared/tables/import-plan.ts"
import type { ImportAnswer } from "#app/shared/tables/import-preview.ts"
import type { ReadTable } from "#app/shared/tables/table.ts"
import { entered, makeStaff, routeArgs, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"
import { columns, HEADS } from "../../unit/platform/tables/workbook.ts"

type Key = (typeof columns)[number]["key"]
type Cells = Record<Key, string>

let world: World
let officer: Someone
let other: Someone
/** What stands for the records of a module. */
let store: Map<string, Cells>

beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
  other = await makeStaff(world, "operation-publish")
})
afterAll(() => world?.close())
beforeEach(() => {
  store = new Map([["A1", { code: "A1", name: "环评", from: "", days: "20", note: "" }]])
})

const plan = (table: ReadTable<Key>) =>
  planImport<Cells, Key>(table, {
    keyColumns: ["code"],
    existing: store,
    read: ({ cells }) => ok(cells),
    cellsOf: cells => cells,
    titleOf: ({ name }) => name,
  })

const kind = {
  columns,
  to: "/desk/items",
  plan: async (table: ReadTable<Key>) => plan(table),
  run: async ({ table, ...seen }: ImportInput<Key>) => {
    const accepted = acceptPlan(plan(table), seen)
    if (!accepted.ok) return accepted
    const { adds, changes } = accepted.value
    for (const { key, value } of [...adds, ...changes]) store.set(key, value)
    return ok({ adds: adds.length, changes: changes.length })
  },
}

interface Sent extends ImportAnswer {
  status: number
  redirect?: string | null
}

async function send(fields: Record<string, string | File>, by = officer): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const args = routeArgs(world, "/desk/items", { cookie: by.cookie, form }) as unknown as ActionFunctionArgs
  const result: unknown = await importAction(args, await entered(world, by), kind)
  if (result instanceof Response) return { redirect: result.headers.get("location"), status: result.status }
  const { data, init } = result as { data: ImportAnswer; init: ResponseInit | null }
  return { ...data, status: init?.status ?? 200 }
}

const csv = (...rows: string[]) => new File([[HEADS.join(","), ...rows].join("\n")], "目录.csv")
const check = (table: File) => send({ intent: "check", table })

async function importOf(table: File, mode: string) {
  const { preview } = await check(table)
  if (!preview) throw new Error("no trial run")
  return {
    intent: "import",
    file: preview.file.id,
    mark: preview.mark,
    mode,
    idempotencyToken: "x".repeat(20),
  }
}

const MIXED = ["A1,环评,,25,", "A2,能评,,10,", "A3,,,10,"]

describe("an import of a table", () => {
  it("shows what it would do and writes nothing", async () => {
    const { preview, status } = await check(csv(...MIXED))
    expect(status).toBe(200)
    expect(preview).toMatchObject({
      file: { name: "目录.csv" },
      counts: { rows: 3, adds: 1, changes: 1, unchanged: 0, badRows: 1, errors: 1 },
      errors: [{ place: "第 4 行，“事项名称”（B4）" }],
      changes: [{ row: 2, fields: [{ label: "办理天数", before: "20", after: "25" }] }],
    })
    expect([...store.keys()]).toEqual(["A1"])
  })

  it("writes the good rows when the person wants that", async () => {
    expect(await send(await importOf(csv(...MIXED), "good"))).toEqual({
      redirect: "/desk/items",
      status: 302,
    })
    expect([...store.values()].map(({ code, days }) => [code, days])).toEqual([
      ["A1", "25"],
      ["A2", "10"],
    ])
  })

  it("writes nothing when all rows had to be good, and shows the trial run again", async () => {
    const answer = await send(await importOf(csv(...MIXED), "all"))
    expect(answer).toMatchObject({ status: 409, preview: { counts: { adds: 1, badRows: 1 } } })
    expect(answer.reply?.errors?.[""]).toEqual(["有 1 行有错，没有导入任何内容。"])
    expect([...store.keys()]).toEqual(["A1"])
  })

  it("writes nothing that the person did not see", async () => {
    const run = await importOf(csv(...MIXED), "good")
    store.set("A2", { code: "A2", name: "别的", from: "", days: "", note: "" })
    const answer = await send(run)
    expect(answer).toMatchObject({ status: 409, preview: { counts: { adds: 0, changes: 2 } } })
    expect(answer.reply?.errors?.[""]?.[0]).toContain("试运行之后记录有了变化")
    expect(store.get("A2")?.name).toBe("别的")
    expect(await send({ ...run, mark: answer.preview?.mark ?? "" })).toMatchObject({ status: 302 })
  })

  it("takes back what was exported as no change", async () => {
    const bytes = await writeTable("xlsx", { columns, rows: [...store.values()], name: "x", lang: "zh" })
    const answer = await check(new File([bytes as BlobPart], "x.xlsx"))
    expect(answer.preview?.counts).toMatchObject({ rows: 1, adds: 0, changes: 0, unchanged: 1, errors: 0 })
  })

  it("says what is wrong with the whole file, which then cannot be imported", async () => {
    const answer = await check(new File(["事项编号,事项名称,生效日期,办理天数\nA1,环评,,"], "x.csv"))
    expect(answer.preview).toMatchObject({
      mark: "",
      errors: [{ refusal: "没有名为“事项编号”的列，应为“事项编码”。" }],
    })
  })

  it("of no file, of a wrong one, of another's or with made-up fields is refused in words", async () => {
    expect((await send({ intent: "check" })).reply?.errors?.table).toEqual(["请填写“{label}”。"])
    const wrong = await check(new File(["%PDF-1.4"], "x.pdf"))
    expect(wrong).toMatchObject({ status: 400 })
    expect(wrong.reply?.errors?.table?.[0]).toContain("csv, xlsx")
    const run = await importOf(csv(...MIXED), "good")
    const stolen = await send(run, other)
    expect(stolen.preview).toBeUndefined()
    expect(stolen.reply?.errors?.file).toEqual(["找不到这个文件，请重新上传。"])
    const odd = await send({ ...run, mode: "some" })
    expect(odd).toMatchObject({ status: 400, preview: { counts: { adds: 1 } } })
    expect(odd.reply?.errors?.mode).toHaveLength(1)
    expect([...store.keys()]).toEqual(["A1"])
  })
})
