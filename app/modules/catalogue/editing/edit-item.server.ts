import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { isEditable } from "../item.machine.ts"
import { writtenFacts } from "../item-store.server.ts"
import type { ItemFacts } from "../service-item.ts"
import { managedItem, withWritten } from "./item-moves.server.ts"
import { nameIsTaken } from "./item-names.server.ts"

export interface EditItem {
  code: string
  /** When the item was last changed as the form showed it. */
  seen?: string
  /** What is written anew; an optional fact that is undefined is taken away. */
  changes: Partial<ItemFacts>
}

/**
 * 修改草稿 or 修订稿; what is in force stays. Refuses `not-found`, `not-editable` {state} while it is consulted on, in force
 * or retired, `stale` when somebody saved it after the form was opened, `name-taken`.
 */
export const editItem = command(
  "edit-item",
  { load: ({ tx, actor, input }: Call<EditItem, Actor>) => managedItem(tx, actor, input.code) },
  async ({ tx, input: { code, seen, changes }, loaded: item }) => {
    if (!isEditable(item)) return refuse("not-editable", { params: { state: item.state } })
    if (seen && item.changedAt > new Date(seen)) return refuse("stale")
    if (changes.name && (await nameIsTaken(tx, changes.name, code)))
      return refuse("name-taken", { field: "name" })
    const facts = defined({ ...writtenFacts(item), ...changes })
    await tx.put(ServiceItemModel, { ...withWritten(item, facts), changedAt: tx.now })
    return ok({ code })
  },
)

function defined(facts: ItemFacts): ItemFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as ItemFacts
}
