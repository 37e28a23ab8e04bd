import { type ImportPlan, planImport } from "#app/shared/tables/import-plan.ts"
import type { ReadTable } from "#app/shared/tables/table.ts"
import { parseUscc } from "#app/shared/uscc.ts"
import { type ClaimableFacts, type ClaimableState, claimableFacts } from "./claimable.ts"
import { claimableCells, type ReadingRules, readClaimable } from "./claimable-cells.ts"
import { CLAIMABLE_KEY, type ClaimableColumn } from "./claimable-columns.ts"

export type StoredClaimable = ClaimableFacts & { status: ClaimableState }

export interface PlanClaimableOptions extends ReadingRules {
  stored: readonly StoredClaimable[]
  /** Codes of the agencies that have their place here by an application of their own. */
  here: ReadonlySet<string>
}

/**
 * What a list of the city would do. Beside the refusals of a row: `agency-here` (it applied by itself), `entry-claimed`
 * (its facts are its own by now and change by a change of the agency).
 */
export function planClaimable(
  table: ReadTable<ClaimableColumn>,
  { stored, here, ...rules }: PlanClaimableOptions,
): ImportPlan<ClaimableFacts, ClaimableColumn> {
  const claimed = new Set(stored.filter(one => one.status === "claimed").map(one => one.uscc))
  const cellsOf = (facts: ClaimableFacts) => claimableCells(facts, rules.certificates)
  return planImport(withPlainCodes(table), {
    keyColumns: CLAIMABLE_KEY,
    existing: new Map(stored.map(one => [one.uscc, claimableFacts(one)])),
    cellsOf,
    titleOf: facts => facts.name,
    read: (row, before) => {
      const facts = readClaimable(row.cells, rules)
      if (!facts.ok) return facts
      const { uscc, source: _source } = facts.value
      if (before && claimed.has(uscc)) {
        const sameList = { ...facts.value, source: before.source }
        const isSame = JSON.stringify(cellsOf(sameList)) === JSON.stringify(cellsOf(before))
        return isSame ? { ok: true, value: before } : refusal("entry-claimed")
      }
      return here.has(uscc) ? refusal("agency-here") : facts
    },
  })
}

/** The code is the key of the comparison: written small or with spaces it is the same agency. */
function withPlainCodes(table: ReadTable<ClaimableColumn>): ReadTable<ClaimableColumn> {
  const plain = (text: string) => {
    const uscc = parseUscc(text)
    return uscc.ok ? uscc.value : text
  }
  const rows = table.rows.map(row => ({ ...row, cells: { ...row.cells, uscc: plain(row.cells.uscc) } }))
  return { ...table, rows }
}

function refusal(code: string) {
  return { ok: false as const, error: [{ column: "uscc" as const, code }] }
}
