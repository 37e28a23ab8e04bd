import { type OwnUpload, readOwnUpload } from "#app/platform/files/own-upload.server.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { ImportMode, ImportPlan } from "#app/shared/tables/import-plan.ts"
import type { ReadTable, RowError, TableColumns } from "#app/shared/tables/table.ts"
import { readTable } from "./read-table.server.ts"

/** An uploaded table: its file, and what it holds or why it could not be read at all. */
export interface ImportFile<K extends string> {
  file: Pick<OwnUpload, "id" | "name">
  table: Result<ReadTable<K>, RowError[]>
}

/**
 * Reads the table that this person uploaded, under the limits in force. Refuses with `file-missing` (on `field`) for a
 * file that is gone or another's.
 */
export async function readImportFile<K extends string>(
  { services, actor, lang }: { services: Services; actor: PersonActor; lang: Lang },
  { fileId, field, columns }: { fileId: string; field: string; columns: TableColumns<K> },
): Promise<Result<ImportFile<K>>> {
  const upload = await readOwnUpload(services, actor, fileId, field)
  if (!upload.ok) return upload
  const { id, name, bytes } = upload.value
  const limits = services.settings.current.tables
  return ok({ file: { id, name }, table: await readTable(bytes, { columns, limits, lang }) })
}

/**
 * What a command may write of the plan that it made: for what the person saw and chose. Refuses with `import-stale` when
 * the plan is not the one that was shown, `import-has-errors` ({n}) when all rows had to be good, `import-nothing`.
 */
export function acceptPlan<T, K extends string>(
  plan: ImportPlan<T, K>,
  { mark, mode }: { mark: string; mode: ImportMode },
): Result<Pick<ImportPlan<T, K>, "adds" | "changes">> {
  if (planMark(plan) !== mark) return refuse("import-stale")
  const n = new Set(plan.errors.map(({ row }) => row)).size
  if (mode === "all" && n > 0) return refuse("import-has-errors", { params: { n } })
  if (plan.adds.length + plan.changes.length === 0) return refuse("import-nothing")
  return ok({ adds: plan.adds, changes: plan.changes })
}

/**
 * A mark of what a plan would do. The page carries it from the trial run to the import, where the command makes the
 * plan again: another mark means that the store has changed in between, and the person looks once more.
 */
export function planMark<T, K extends string>({ adds, changes, errors }: ImportPlan<T, K>): string {
  const seen = [adds.map(({ key }) => key), changes.map(({ key, fields }) => [key, fields]), errors]
  return sha256(JSON.stringify(seen)).slice(0, 32)
}
