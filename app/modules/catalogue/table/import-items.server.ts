import type { ServiceItemDoc } from "#app/modules/catalogue/service-item.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { ImportInput } from "#app/platform/tables/import-action.server.ts"
import { acceptPlan } from "#app/platform/tables/import-file.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import { withWritten } from "../editing/item-moves.server.ts"
import { certificatesFor, writtenFacts } from "../item-store.server.ts"
import type { ServiceItem } from "../service-item.ts"
import type { ItemColumn } from "./item-columns.ts"
import { planItems } from "./plan-items.ts"

/**
 * 导入事项表: rows become drafts and revisions, never published facts; what is in force stays. Refuses `not-found`,
 * `import-stale` when the catalogue changed since the trial run, `import-has-errors` and `import-nothing`.
 */
export const importItems = command(
  "import-items",
  { access: catalogueAccess.import },
  async ({ tx, input }: Call<ImportInput<ItemColumn>, Actor>) => {
    const stored = await tx.find(ServiceItemModel, {})
    const plan = planItems(input.table, stored.map(storedItem), await certificatesFor(tx))
    const accepted = acceptPlan(plan, input)
    if (!accepted.ok) return accepted
    const { adds, changes } = accepted.value
    const known = new Map(stored.map(doc => [doc._id, doc]))
    for (const { value } of [...adds, ...changes]) await writeItem(tx, value, known.get(value.code))
    return ok({ adds: adds.length, changes: changes.length })
  },
)

/** An item as it is being written, for a plan. */
export function storedItem(doc: ServiceItemDoc) {
  return { item: { code: doc._id, ...writtenFacts(doc) }, state: doc.state }
}

async function writeItem(
  tx: Tx,
  { code, ...facts }: ServiceItem,
  before: ServiceItemDoc | undefined,
): Promise<void> {
  if (!before) {
    await tx.put(ServiceItemModel, { _id: code, ...facts, state: "draft", version: 0, changedAt: tx.now })
    return
  }
  const state = before.state === "published" ? "revising" : before.state
  await tx.put(ServiceItemModel, { ...withWritten(before, facts), state, changedAt: tx.now })
}
