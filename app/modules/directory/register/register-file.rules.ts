import type { RegisterEntry, RegisterState } from "#app/modules/directory/register/register-entry.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import type { TableColumns } from "#app/shared/tables/table.ts"
import { cleanLine } from "#app/shared/text.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { parseUscc } from "#app/shared/uscc.ts"

/** The columns of the nightly file, by the names that it gives them; it may have more. */
export const REGISTER_COLUMNS = [
  { key: "uscc", head: { zh: "统一社会信用代码", en: "Unified social credit code" }, required: true },
  { key: "name", head: { zh: "名称", en: "Name" }, aliases: ["企业名称", "单位名称"], required: true },
  { key: "legalRepresentative", head: { zh: "法定代表人", en: "Legal representative" }, optional: true },
  { key: "address", head: { zh: "住所", en: "Address" }, aliases: ["地址"], optional: true },
  { key: "state", head: { zh: "登记状态", en: "State" }, aliases: ["经营状态", "状态"], required: true },
] as const satisfies TableColumns
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number]["key"]
export type RegisterRow = Record<RegisterColumn, string>

/** What registers call their states; the first word that fits holds. */
const STATE_WORDS: readonly (readonly [RegExp, RegisterState])[] = [
  // 吊销，未注销 is revoked.
  [/吊销|撤销/, "revoked"],
  [/注销/, "cancelled"],
  [/迁出/, "moved"],
  [/存续|在营|在业|开业|正常/, "active"],
]

/** 登记状态 as the register writes it. Words that nobody foresaw are `other`, for an officer to look at. */
export function registerState(words: string): RegisterState {
  return STATE_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? "other"
}

type FileEntry = Omit<RegisterEntry, "source" | "recordedBy" | "note">

/** One line of the file. Refuses beside its column what is no credit code, and an empty name or state. */
export function registerEntryOf(row: RegisterRow, asOf: Day): Result<FileEntry> {
  const uscc = parseUscc(row.uscc)
  if (!uscc.ok) return { ok: false, error: { ...uscc.error, field: "uscc" } }
  const name = cleanLine(row.name, { min: 2, max: 120 })
  if (!name.ok) return { ok: false, error: { ...name.error, field: "name" } }
  if (!row.state.trim()) return refuse("required", { field: "state" })
  const legalRepresentative = row.legalRepresentative.trim() || undefined
  const address = row.address.trim() || undefined
  const state = registerState(row.state)
  return ok({ uscc: uscc.value, name: name.value, legalRepresentative, address, state, asOf })
}

/** True when two lines say the same of one firm; the day is not part of it. */
export function saysTheSame(
  a: Omit<FileEntry, "uscc" | "asOf">,
  b: Omit<FileEntry, "uscc" | "asOf">,
): boolean {
  return (
    a.name === b.name &&
    a.legalRepresentative === b.legalRepresentative &&
    a.address === b.address &&
    a.state === b.state
  )
}
