import { dropToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { ImportInput } from "#app/platform/tables/import-action.server.ts"
import { acceptPlan } from "#app/platform/tables/import-file.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { claimableAccess } from "./claimable.access.ts"
import { type ClaimableDoc, type ClaimableFacts, claimableMachine, NO_INVITATION } from "./claimable.ts"
import type { ClaimableColumn } from "./claimable-columns.ts"
import { claimablePlanFor } from "./claimable-plan.server.ts"

/**
 * 导入全市名录: rows become entries that their agencies may claim; none of them is shown as a listed agency. An invitation
 * to an address that the list no longer gives is taken back. Refuses `not-found`, `import-stale` when the store changed
 * since the trial run, `import-has-errors` and `import-nothing`.
 */
export const importClaimable = command(
  "import-claimable",
  { access: claimableAccess.manage },
  async ({ tx, input }: Call<ImportInput<ClaimableColumn>, Actor>) => {
    const { plan, stored } = await claimablePlanFor(tx, input.table)
    const accepted = acceptPlan(plan, input)
    if (!accepted.ok) return accepted
    const known = new Map(stored.map(entry => [entry.uscc, entry]))
    const values = [...accepted.value.adds, ...accepted.value.changes].map(({ value }) => value)
    for (const value of values) await writeEntry(tx, value, known.get(value.uscc))
    const [adds, changes] = [accepted.value.adds.length, accepted.value.changes.length]
    const sources = [...new Set(values.map(value => value.source))]
    tx.emit({ type: "claimable.imported", sources, adds, changes })
    return ok({ adds, changes })
  },
)

async function writeEntry(tx: Tx, facts: ClaimableFacts, before: ClaimableDoc | undefined): Promise<void> {
  if (!before) {
    const made = { status: claimableMachine.initial, importedAt: tx.now, changedAt: tx.now }
    await tx.put(ClaimableModel, { _id: newId(), ...facts, ...made })
    return
  }
  const isMoved = before.status === "invited" && before.contactEmail !== facts.contactEmail
  if (isMoved) await dropToken(tx, "agency-invitation", before._id)
  const invitation = isMoved ? { status: "unclaimed" as const, ...NO_INVITATION } : {}
  await tx.put(ClaimableModel, { ...before, ...facts, ...invitation, changedAt: tx.now })
}
