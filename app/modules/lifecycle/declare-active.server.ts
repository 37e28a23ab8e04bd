import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isListed, lifecycleOf } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { releaseAgency } from "#app/modules/directory/holds/hold-agency.server.ts"
import { IDLE } from "#app/modules/directory/holds/holds.rules.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 声明仍在营业. Starts the clock of dormancy anew, and brings an agency back at once that was paused for nothing but its
 * silence. Refuses `not-found`, `wrong-state` for one that has no place on the list.
 */
export const declareActive = command(
  "declare-active",
  {
    load: ({ tx, actor }: Call) => tx.get(AgencyModel, actor.organisation?.id ?? ""),
    access: agencyAccess.edit,
  },
  async ({ tx, loaded: agency }) => {
    if (!isListed(agency) && agency.status !== "suspended") {
      return refuse("wrong-state", { params: { state: agency.status } })
    }
    const lifecycle = { ...lifecycleOf(agency), activeAt: tx.now, idlePromptedAt: undefined }
    const active = await putAgency(tx, { ...agency, lifecycle })
    await releaseAgency(tx, active, IDLE, "declared")
    return ok(null)
  },
)
