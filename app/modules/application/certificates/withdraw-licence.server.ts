import { ownAgency } from "#app/modules/application/own-agency.server.ts"
import { isListed } from "#app/modules/directory/agency.ts"
import { refreshOffers } from "#app/modules/directory/agency-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { shelfWith, withoutCertificate } from "./certificate.rules.ts"

/**
 * 声明资质失效. A certificate that was revoked, lapsed or lost is taken out of what is in force at once, without waiting
 * for a check, and the items that it carried go off; a change being written or checked loses it too. Agencies have to
 * tell such a change at once (practice of the supermarkets: 资质变化应当即时变更). For the manager. Refuses `not-found` and
 * `wrong-state` before the agency was listed.
 */
export const withdrawLicence = command(
  "withdraw-licence",
  { load: ({ tx, actor }: Call<{ licenceId: string; reason: string }>) => ownAgency(tx, actor, "submit") },
  async ({ tx, input, loaded: agency }) => {
    if (!isListed(agency) && agency.status !== "suspended") {
      return refuse("wrong-state", { params: { state: agency.status } })
    }
    const { licenceId, reason } = input
    const held = shelfWith(agency, licenceId)?.certificates.find(p => p.id === licenceId)
    if (!held) return refuse("not-found")
    const proposal = agency.proposal && {
      ...agency.proposal,
      ...withoutCertificate(agency.proposal, licenceId),
    }
    const after = await refreshOffers(tx, { ...agency, ...withoutCertificate(agency, licenceId), proposal })
    const { _id: agencyId, name } = agency
    const { certificate, number } = held
    tx.emit({ type: "agency.licence-withdrawn", agencyId, name, certificate, number, reason })
    return ok({ off: agency.activeItemCodes.filter(code => !after.activeItemCodes.includes(code)) })
  },
)
