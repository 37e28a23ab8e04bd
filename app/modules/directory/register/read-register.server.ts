import { sha256 } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { readTable } from "#app/platform/tables/read-table.server.ts"
import { rowErrorWords } from "#app/shared/tables/row-error-words.ts"
import type { RowError } from "#app/shared/tables/table.ts"
import type { Day } from "#app/shared/time/zone.ts"
import type { RegisterFile } from "./load-register.server.ts"
import type { RegisterEntryDoc } from "./register-entry.ts"
import { REGISTER_COLUMNS, registerEntryOf } from "./register-file.rules.ts"

/** A file of the register as it was read: its good lines, and what is wrong in the others, in words. */
export interface ReadRegister extends RegisterFile {
  refusals: string[]
}

/**
 * Reads a nightly CSV or workbook of the business register. A line that is wrong, and every line of a credit code that
 * stands twice, is left out and named; a file that cannot be read at all has no lines and one refusal or more.
 */
export async function readRegister(
  { settings }: Services,
  bytes: Uint8Array,
  asOf: Day,
): Promise<ReadRegister> {
  const limits = settings.current.tables
  const table = await readTable(bytes, { columns: REGISTER_COLUMNS, limits, lang: "zh" })
  const errors: RowError[] = table.ok ? [...table.value.errors] : table.error
  const entries = new Map<string, RegisterEntryDoc>()
  const twice = new Set<string>()
  for (const { row, cells } of table.ok ? table.value.rows : []) {
    const read = registerEntryOf(cells, asOf)
    if (!read.ok) {
      errors.push({ row, column: read.error.field, code: read.error.code, params: read.error.params })
      continue
    }
    const { uscc: _id, ...entry } = read.value
    if (entries.has(_id)) {
      twice.add(_id)
      errors.push({ row, column: "uscc", code: "invalid" })
    }
    entries.set(_id, { _id, ...entry })
  }
  for (const _id of twice) entries.delete(_id)
  const refusals = errors.map(error => {
    const { place, refusal, remedy } = rowErrorWords(error, REGISTER_COLUMNS, "zh")
    return [place, refusal, remedy].filter(Boolean).join(" ")
  })
  return { sha256: sha256(bytes), asOf, entries: [...entries.values()], refusals }
}
