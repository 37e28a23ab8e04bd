import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { fieldsOfItems } from "#app/modules/catalogue/item-store.server.ts"
import { withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 保存承接的事项. What an item still lacks is no reason to refuse here; handing in is. Refuses `not-found`, `wrong-state`,
 * `item-unknown` for an item that is not published.
 */
export const saveItems = command(
  "save-agency-items",
  { load: ({ tx, actor }: Call<{ itemCodes: string[] }, Actor>) => editableAgency(tx, actor) },
  async ({ tx, input, loaded: agency }) => {
    const { itemCodes } = input
    const fields = await fieldsOfItems(tx, itemCodes)
    if (!fields) return refuse("item-unknown", { field: "itemCodes" })
    const saved = withWorkingFacts(agency, { itemCodes })
    // What is in force keeps its fields while a change is written.
    await putAgency(tx, saved.proposal ? saved : { ...saved, fields })
    return ok(null)
  },
)
