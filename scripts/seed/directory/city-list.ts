import { askedText } from "#app/modules/catalogue/rule/rule-text.ts"
import { claimAgency } from "#app/modules/claimable/claim-agency.server.ts"
import { CLAIMABLE_COLUMNS, type ClaimableCells } from "#app/modules/claimable/claimable-columns.ts"
import { claimablePlan } from "#app/modules/claimable/claimable-plan.server.ts"
import { importClaimable } from "#app/modules/claimable/import-claimable.server.ts"
import { inviteAgency } from "#app/modules/claimable/invite-agency.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { planMark } from "#app/platform/tables/import-file.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import type { DemoAgency, DemoLicence } from "#scenarios/facts/organisations.ts"
import { certificates } from "#scenarios/facts/words.ts"
import { DEMO_PASSWORD } from "../accounts.ts"
import { type Action, moment } from "../agenda.ts"
import { type Cast, nth } from "../cast.ts"
import { demoEmail, otherEmail } from "../people.ts"
import { actorBy, idempotencyToken, linkSecret, must, type SeedWorld } from "../world.ts"

const SOURCE = "示例全市中介机构名录（演示）"

/** The list of the city arrives; two of its agencies are invited, and one of them claims its entry. */
export function cityListActions(world: SeedWorld, { cityList }: Cast, ago: (n: number) => Day): Action[] {
  const at = (n: number, time: string) => moment(world, ago(n), 0, time)
  const [claiming, invited] = [nth(cityList, 0), nth(cityList, 1)]
  return [
    { at: at(8, "09:20"), run: () => listArrives(world, cityList) },
    { at: at(7, "10:10"), run: () => invite(world, claiming) },
    { at: at(3, "14:20"), run: () => invite(world, invited) },
    { at: at(4, "15:10"), run: () => claimBy(world, claiming) },
  ]
}

/** Where the invitation goes, and the account of whoever claims. */
export const emailOf = ({ uscc }: DemoAgency): string => otherEmail(`city-${uscc.slice(-6).toLowerCase()}`)

/** Vetting imports a list of the city. */
export async function listArrives({ services }: SeedWorld, cityList: readonly DemoAgency[]): Promise<void> {
  const rows = cityList.map((agency, n) => ({ row: n + 2, cells: cellsOf(agency) }))
  const columns = CLAIMABLE_COLUMNS.map(column => column.key)
  const table = { columns, rows, errors: [], total: rows.length }
  const plan = await claimablePlan(services, table)
  const seen = { mark: planMark(plan), mode: "all" as const, file: { id: "city-list", name: "list.csv" } }
  const officer = await actorBy(demoEmail("vetting"))
  must(
    await importClaimable(services, officer, { table, ...seen, idempotencyToken: idempotencyToken() }),
    "the list of the city",
  )
}

function cellsOf(agency: DemoAgency): ClaimableCells {
  const { name, uscc, legalRepresentative, address, itemCodes, licences } = agency
  return {
    ...{ name, uscc, legalRepresentative, address, source: SOURCE },
    region: "金东区",
    licences: licences.map(lineOf).join("\n"),
    itemCodes: itemCodes.join("、"),
    servesRegions: "金东区、金华其他县市区",
    contactEmail: emailOf(agency),
  }
}

function lineOf({ certificate: held, level, number, validTo }: DemoLicence): string {
  const [certificate = "", speciality] = held.split("/")
  return [askedText({ certificate, speciality, level }, certificates, "zh"), number, validTo].join(" | ")
}

/** Vetting invites an agency of the list. */
export async function invite({ services }: SeedWorld, { uscc, name }: DemoAgency): Promise<void> {
  const entry = await raw(ClaimableModel).findOne({ uscc })
  const officer = await actorBy(demoEmail("vetting"))
  must(
    await inviteAgency(services, officer, {
      entryId: entry?._id ?? "",
      idempotencyToken: idempotencyToken(),
    }),
    name,
  )
}

/** The agency claims its entry by the link of its letter; its manager has an account from then on. */
export async function claimBy(world: SeedWorld, agency: DemoAgency): Promise<void> {
  const { contactName, contactPhone, name } = agency
  const email = emailOf(agency)
  const account = { name: contactName, email, newPassword: DEMO_PASSWORD, terms: true as const }
  const claimed = await claimAgency(world.services, ANONYMOUS, {
    ...{
      ...account,
      contactName,
      contactPhone,
      pledge: true,
      idempotencyToken: idempotencyToken(),
      lang: "zh",
    },
    ...{ token: linkSecret(world, email), address: "seed" },
  })
  must(claimed, name)
}
