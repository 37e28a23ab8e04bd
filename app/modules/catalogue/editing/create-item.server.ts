import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import type { ItemFacts } from "../service-item.ts"
import { nameIsTaken } from "./item-names.server.ts"

type Beginning = Pick<ItemFacts, "name" | "nameEn" | "fieldId" | "kind">

/**
 * 新建事项草稿, nobody's business until it is published. Refuses `not-found`, `code-taken` and `name-taken`, each beside
 * its field; a code stays taken when its item is retired.
 */
export const createItem = command(
  "create-item",
  { access: catalogueAccess.manage },
  async ({ tx, input }: Call<Beginning & { code: string }, Actor>) => {
    const { idempotencyToken: _token, code, ...beginning } = input
    if (await tx.get(ServiceItemModel, code)) return refuse("code-taken", { field: "code" })
    if (await nameIsTaken(tx, beginning.name, code)) return refuse("name-taken", { field: "name" })
    const facts = { ...emptyFacts(), ...beginning }
    await tx.put(ServiceItemModel, { _id: code, ...facts, state: "draft", version: 0, changedAt: tx.now })
    return ok({ code })
  },
)

/** The facts of an item of which nothing is known yet. */
function emptyFacts(): Omit<ItemFacts, keyof Beginning> {
  const empty = () => ({ zh: "", en: "" })
  return {
    selfPrepareAllowed: false,
    tenderCategory: "other",
    abbreviations: [],
    approvalItem: empty(),
    department: empty(),
    legalBasis: [],
    qualification: { rule: { allOf: [] }, note: empty() },
    deliverable: empty(),
    what: empty(),
    neededBy: empty(),
  }
}
