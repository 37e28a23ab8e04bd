import type { CheckPoint } from "#app/modules/directory/agency-check.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok } from "#app/shared/result.ts"
import { fileToDecide } from "./vetting-file.server.ts"

/**
 * 核对要点. Keeps with the check what the officer has compared so far. Refuses `not-found`, `wrong-state`,
 * `claimed-by-other`.
 */
export const savePoints = command(
  "save-points",
  {
    load: ({ tx, actor, input }: Call<{ agencyId: string; points: CheckPoint[] }>) =>
      fileToDecide(tx, actor, input.agencyId),
  },
  async ({ tx, input, loaded: file }) => {
    const check = { ...file.check, points: input.points }
    await putAgency(tx, { ...file, check })
    return ok(null)
  },
)
