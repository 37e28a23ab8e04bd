import { useActionData } from "@remix-run/react"
import { describe, expect, it } from "vitest"
import { textErrors } from "#app/shared/i18n/texts.ts"
import type { ImportAnswer, ImportPreviewData } from "#app/shared/tables/import-preview.ts"
import { importTexts } from "#app/shared/ui/import/import.texts.ts"
import { ImportPage } from "#app/shared/ui/import/import-page.tsx"
import { columns, limits } from "../platform/tables/workbook.ts"
import { renderPage } from "./render.tsx"

const counts = { rows: 3, adds: 1, changes: 1, unchanged: 0, badRows: 1, errors: 300 }
const preview: ImportPreviewData = {
  file: { id: "f1", name: "目录<1>.csv" },
  mark: "0f".repeat(16),
  counts,
  errors: [{ key: "0", place: "第 4 行", refusal: "没有填写。", remedy: "请填写。" }],
  adds: [{ row: 3, key: "A2", title: "能评" }],
  changes: [{ row: 2, key: "A1", title: "环评", fields: [{ label: "天数", before: "", after: "25" }] }],
}

function Page() {
  return (
    <ImportPage
      {...{ columns, limits }}
      templates={{ csv: "/t.csv", xlsx: "/t.xlsx" }}
      idempotencyToken="token-token-token"
      answer={useActionData<ImportAnswer>()}
    />
  )
}

const shown = async (answer?: ImportAnswer) =>
  (await renderPage({ Component: Page, form: answer && { x: "" }, action: () => answer })).html

describe("the page of an import", () => {
  it("asks for a file first and says what it has to hold", async () => {
    const html = await shown()
    expect(html).toMatch(/type="file" accept="\.csv,\.xlsx"/)
    expect(html).toContain("最多 100 行、10 列。")
    expect(html).toContain("CSV / XLSX，不超过 512 KB")
    expect(html).toMatch(/<th scope="row"[^>]*>事项编码<\/th>/)
    expect(html).not.toContain("试运行结果")
  })

  it("shows the trial run and lets the person choose what to do with the good rows", async () => {
    const html = await shown({ preview })
    expect(html).toContain("试运行结果：目录&lt;1&gt;.csv")
    expect(html).toContain("只列出前 1 处，共 300 处。")
    expect(html).toContain("<del>（空）</del>")
    expect(html).toContain("<ins>25</ins>")
    expect(html).toMatch(/name="file" value="f1"/)
    expect(html).toMatch(/type="radio"[^>]*name="mode"[^>]*value="good"/)
    expect(html).toContain("导入 2 行，有错的 1 行不导入。")
    expect(html).toContain("换一个文件")
  })

  it("asks nothing more when every row is good, and offers no import of nothing", async () => {
    const clean = { ...preview, errors: [], counts: { ...counts, badRows: 0, errors: 0 } }
    expect(await shown({ preview: clean })).toMatch(/type="hidden" name="mode" value="all"/)
    const empty = { ...clean, adds: [], changes: [], counts: { ...clean.counts, adds: 0, changes: 0 } }
    const html = await shown({ preview: empty })
    expect(html).toContain("表中的内容与现有记录相同。")
    expect(html).not.toContain("第二步")
  })

  it("of a file that cannot be read offers no import", async () => {
    const html = await shown({ preview: { ...preview, mark: "", adds: [], changes: [] } })
    expect(html).toContain("这个文件不能导入")
    expect(html).not.toContain("第二步")
  })

  it("has all its texts", () => expect(textErrors(importTexts)).toEqual([]))
})
