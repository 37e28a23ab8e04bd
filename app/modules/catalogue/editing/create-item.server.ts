import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
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
export function createItem(
  services: Services,
  actor: Actor,
  input: Beginning & { idempotencyToken: string; code: string },
) {
  const { idempotencyToken, code, ...beginning } = input
  const meta = {
    command: "create-item",
    actor,
    idempotencyKey: idempotencyKeyOf("create-item", actor, idempotencyToken),
  }
  return commit<{ code: string }>(services, meta, async tx => {
    if (!can(catalogueAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
    if (await tx.get(ServiceItemModel, code)) return refuse("code-taken", { field: "code" })
    if (await nameIsTaken(tx, beginning.name, code)) return refuse("name-taken", { field: "name" })
    const facts = { ...emptyFacts(), ...beginning }
    await tx.put(ServiceItemModel, { _id: code, ...facts, state: "draft", version: 0, changedAt: tx.now })
    return ok({ code })
  })
}

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
