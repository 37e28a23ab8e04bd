import type { ServiceItemDoc } from "#app/modules/catalogue/service-item.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "../catalogue.access.ts"
import { type ItemEvent, itemMachine } from "../item.machine.ts"
import { factsOf } from "../item-store.server.ts"
import type { ItemFacts } from "../service-item.ts"

/** The item of this code for somebody who writes the catalogue; `not-found` for everybody else. */
export async function managedItem(tx: Tx, actor: Actor, code: string): Promise<Result<ServiceItemDoc>> {
  const item = await tx.get(ServiceItemModel, code)
  if (!item || !can(catalogueAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
  return ok(item)
}

/** The item with the state to which this event leads; `not-found` for others, `wrong-state` {state} where it has no place. */
export async function movedItem(
  tx: Tx,
  actor: Actor,
  code: string,
  event: ItemEvent,
): Promise<Result<ServiceItemDoc>> {
  const found = await managedItem(tx, actor, code)
  if (!found.ok) return found
  const item = found.value
  const state = itemMachine.next(item.state, event)
  return state
    ? ok({ ...item, state, changedAt: tx.now })
    : refuse("wrong-state", { params: { state: item.state } })
}

/** The item with other facts in force; facts that the new ones lack are gone. What is not a fact stays. */
export function withFacts(item: ServiceItemDoc, facts: ItemFacts): ServiceItemDoc {
  const old = new Set(Object.keys(factsOf(item)))
  const rest = Object.fromEntries(Object.entries(item).filter(([key]) => !old.has(key)))
  return { ...(rest as unknown as ServiceItemDoc), ...facts }
}

/** The item with other words of the next version: those of the revision, or of a first draft. */
export function withWritten(item: ServiceItemDoc, facts: ItemFacts): ServiceItemDoc {
  return item.version > 0 ? { ...item, revision: { facts } } : withFacts(item, facts)
}

/** The item without the revision that was being written. */
export function withoutRevision({ revision: _revision, ...item }: ServiceItemDoc): ServiceItemDoc {
  return item
}
