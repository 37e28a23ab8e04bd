import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { type RegionId, withWorkingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"

/** 保存服务范围. Refuses `not-found` and `wrong-state`. */
export const saveDistricts = command(
  "save-agency-districts",
  { load: ({ tx, actor }: Call<{ servesRegions: RegionId[] }, Actor>) => editableAgency(tx, actor) },
  async ({ tx, input, loaded: agency }) => {
    await putAgency(tx, withWorkingFacts(agency, { servesRegions: input.servesRegions }))
    return ok(null)
  },
)
