import { editableAgency } from "#app/modules/application/own-agency.server.ts"
import { withWorkingFacts, workingFacts } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { shelfWith, withoutCertificate } from "./certificate.rules.ts"

/** 移除资质或证书 while the facts are written. Refuses `not-found` (agency or licence not one's own) and `wrong-state`. */
export const removeLicence = command(
  "remove-licence",
  { load: ({ tx, actor }: Call<{ licenceId: string }>) => editableAgency(tx, actor) },
  async ({ tx, input, loaded: agency }) => {
    const facts = workingFacts(agency)
    const shelf = shelfWith(facts, input.licenceId)
    if (!shelf) return refuse("not-found")
    await putAgency(tx, withWorkingFacts(agency, withoutCertificate(facts, input.licenceId)))
    return ok({ personId: shelf.personId })
  },
)
