import { raw } from "#app/platform/journal/transaction.server.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { moment } from "../seed/agenda.ts"
import { claimBy, emailOf, invite, listArrives } from "../seed/directory/city-list.ts"
import type { Player } from "./cast-year.ts"
import type { YearWorld } from "./year-world.ts"

/** Days after the list of the city arrived: the invitation, and the claim by its link. */
const INVITED = 1
const CLAIMED = 4

/** 认领: the list of the city brings an agency, vetting invites it, and it takes its place without an application. */
export function planClaim(world: YearWorld, { agency, arrives }: Player): void {
  agency.email = emailOf(agency)
  const at = (days: number, time: string) => moment(world, arrives, days, time)
  world.agenda.add(at(0, "10:00"), () => listArrives(world, [agency]))
  world.agenda.add(at(INVITED, "10:30"), () => invite(world, agency))
  world.agenda.add(at(CLAIMED, "15:00"), async () => {
    await claimBy(world, agency)
    const claimed = await raw(OrganisationModel).findOne({ uscc: agency.uscc })
    Object.assign(agency, { id: claimed?._id ?? "", isListed: true })
  })
}
