import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { fileToDecide } from "#app/modules/vetting/vetting-file.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"

/**
 * 放回队列. The officer gives a claimed file back; what was ticked stays with it. Refuses `not-found`, `wrong-state`,
 * `claimed-by-other`, `not-claimed`.
 */
export const releaseFile = command(
  "release-file",
  { load: ({ tx, actor, input }: Call<{ agencyId: string }>) => fileToDecide(tx, actor, input.agencyId) },
  async ({ tx, loaded: file }) => {
    const { claimedBy, claimedByName: _name, claimedAt: _at, ...check } = file.check
    if (!claimedBy) return refuse("not-claimed")
    await putAgency(tx, { ...file, check })
    return ok(null)
  },
)
