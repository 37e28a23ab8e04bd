import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 放弃变更. What is in force stays as it was; people named only by the change are free again. For the manager, while the
 * change is written. Refuses `not-found` and `wrong-state`.
 */
export const giveUpChange = command(
  "give-up-change",
  { load: ({ tx, actor }: Call) => editableAgency(tx, actor, "submit") },
  async ({ tx, loaded: agency }) => {
    const moved = await moveAgency(tx, agency, "give-up", { proposal: undefined })
    return moved.ok ? ok(null) : moved
  },
)
