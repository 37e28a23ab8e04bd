import { ownAgency } from "#app/modules/application/own-agency.server.ts"
import { factsOf } from "#app/modules/directory/agency.ts"
import { blankCheck } from "#app/modules/directory/agency-check.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"

/**
 * 变更资料. Copies the facts of a listed agency into a proposal; what is in force stays so until the change was checked.
 * For the manager. Refuses `not-found` and `wrong-state`.
 */
export const startAgencyChange = command(
  "start-agency-change",
  { load: ({ tx, actor }: Call) => ownAgency(tx, actor, "submit") },
  async ({ tx, loaded: agency }) => {
    const moved = await moveAgency(tx, agency, "change", {
      check: blankCheck("change"),
      proposal: factsOf(agency),
    })
    return moved.ok ? ok(null) : moved
  },
)
