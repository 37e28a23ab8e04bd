import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isInCheck } from "#app/modules/directory/agency.ts"
import type { FieldConfirmation } from "#app/modules/directory/agency-check.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import type { ConfirmForm } from "#app/modules/vetting/vetting.schema.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { can } from "#app/shared/access.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/**
 * 主管部门确认. The department of a field says whether it issued or knows the licences of its field as they were declared;
 * the officer decides. Refuses `not-found` (also for a field that is not its own, or an agency to which the person
 * belongs), `wrong-state`, `answered-already`, `note-required` for a refusal without one.
 */
export const confirmField = command(
  "confirm-field",
  {
    load: ({ tx, input }: Call<ConfirmForm & { agencyId: string }>) => tx.get(AgencyModel, input.agencyId),
  },
  async ({ tx, actor, input, loaded: agency }) => {
    const { agencyId, field, outcome, note } = input
    const mayConfirm = can(agencyAccess, actor, "confirm", { _id: agencyId, field }, tx.now)
    if (!mayConfirm) return refuse("not-found")
    const asked = agency.check.confirmations.find(c => c.field === field)
    if (!asked) return refuse("not-found")
    if (!isInCheck(agency)) return refuse("wrong-state", { params: { state: agency.status } })
    const answerable = mayAnswer(asked, input)
    if (!answerable.ok) return answerable
    const by = { organisationId: actor.organisation?.id, by: actor.personId, byName: actor.name, at: tx.now }
    const answer: FieldConfirmation = { ...asked, state: outcome, note, ...by }
    const confirmations = agency.check.confirmations.map(c => (c === asked ? answer : c))
    await putAgency(tx, { ...agency, check: { ...agency.check, confirmations } })
    const { name, check } = agency
    const isConfirmed = outcome === "confirmed"
    tx.emit({
      type: "agency.confirmation-given",
      agencyId,
      name,
      field,
      isConfirmed,
      officerId: check.claimedBy,
    })
    return ok(null)
  },
)

function mayAnswer({ state, byName = "" }: FieldConfirmation, { outcome, note }: ConfirmForm): Result<null> {
  if (state !== "asked") return refuse("answered-already", { params: { name: byName } })
  return outcome === "refused" && !note ? refuse("note-required", { field: "note" }) : ok(null)
}
