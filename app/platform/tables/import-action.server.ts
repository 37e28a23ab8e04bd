import { type ActionFunctionArgs, data } from "@remix-run/node"
import { type Entered, found } from "#app/platform/auth/guard.server.ts"
import { type CheckedForm, readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { TABLE_KINDS } from "#app/shared/file-kinds.ts"
import type { Texts } from "#app/shared/i18n/texts.ts"
import { type Result, refuse } from "#app/shared/result.ts"
import { checkImportSchema, runImportSchema } from "#app/shared/tables/import.schema.ts"
import type { ImportMode, ImportPlan } from "#app/shared/tables/import-plan.ts"
import {
  type ImportAnswer,
  type ImportPreviewData,
  planPreview,
  refusedPreview,
} from "#app/shared/tables/import-preview.ts"
import type { ReadTable, TableColumns } from "#app/shared/tables/table.ts"
import { type ImportFile, planMark, readImportFile } from "./import-file.server.ts"

type FormReply = Extract<ReturnType<typeof parseForm>, { ok: false }>["reply"]

/** What the command of an import is given: the rows, and what the person saw and chose. */
export interface ImportInput<K extends string> {
  table: ReadTable<K>
  file: { id: string; name: string }
  mode: ImportMode
  /** `planMark` of the plan that was shown; for `acceptPlan`. */
  mark: string
  idempotencyToken: string
}

/** One kind of import: its columns, how it is planned, and the command. */
export interface ImportKind<T, K extends string> {
  columns: TableColumns<K>
  /** The module's words for its row errors and refusals. */
  own?: Texts
  plan(table: ReadTable<K>): Promise<ImportPlan<T, K>>
  run(input: ImportInput<K>): Promise<Result<{ adds: number; changes: number }>>
  /** Where the person goes when it is done. */
  to: string
}

/**
 * The action of a page with `ImportPage`: the trial run, then the import. Whatever is refused, the page shows the trial
 * run again, with the file still in hand.
 */
export async function importAction<T, K extends string>(
  args: ActionFunctionArgs,
  entered: Entered,
  kind: ImportKind<T, K>,
) {
  const form = await readForm(args, entered, { table: { kinds: TABLE_KINDS } })
  return form.data.get("intent") === "import" ? run(entered, form, kind) : check(entered, form, kind)
}

async function check<T, K extends string>(entered: Entered, form: CheckedForm, kind: ImportKind<T, K>) {
  const parsed = parseForm(form, checkImportSchema, kind.own)
  if (!parsed.ok) return answer(parsed.reply)
  const read = await readFile(entered, kind, parsed.value.table, "table")
  if (!read.ok) return answer(parsed.refused(read.error))
  return data<ImportAnswer>({ preview: await preview(entered, kind, read.value) })
}

async function run<T, K extends string>(entered: Entered, form: CheckedForm, kind: ImportKind<T, K>) {
  const parsed = parseForm(form, runImportSchema, kind.own)
  const read = await readFile(entered, kind, String(form.data.get("file") ?? ""), "file")
  if (!read.ok) return answer(parsed.ok ? parsed.refused(read.error) : parsed.reply)
  if (!parsed.ok) return answer(parsed.reply, await preview(entered, kind, read.value))
  const { file, table } = read.value
  const { mode, mark, idempotencyToken } = parsed.value
  const done = table.ok
    ? await kind.run({ table: table.value, file, mode, mark, idempotencyToken })
    : refuse("import-stale")
  if (!done.ok) return answer(parsed.refused(done.error), await preview(entered, kind, read.value))
  return redirectWithFlash(entered.services, kind.to, "imported", { ...done.value })
}

function readFile<T, K extends string>(
  { services, actor, lang }: Entered,
  { columns }: ImportKind<T, K>,
  fileId: string,
  field: string,
): Promise<Result<ImportFile<K>>> {
  const person = found(isPerson(actor) && actor)
  return readImportFile({ services, actor: person, lang }, { fileId, field, columns })
}

async function preview<T, K extends string>(
  { lang }: Entered,
  { columns, own, plan }: ImportKind<T, K>,
  { file, table }: ImportFile<K>,
): Promise<ImportPreviewData> {
  const options = { file, columns, own, lang }
  if (!table.ok) return refusedPreview(table.error, options)
  const planned = await plan(table.value)
  return planPreview(planned, planMark(planned), options)
}

/** A refusal in words, with the trial run beside it when there is one. */
function answer(reply: FormReply, shown?: ImportPreviewData) {
  return data<ImportAnswer>({ reply: reply.data, preview: shown }, reply.init ?? undefined)
}
