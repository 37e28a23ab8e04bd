import { loadRegister, type RegisterFile } from "#app/modules/directory/register/load-register.server.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { objectToListing } from "#app/modules/vetting/notice/object-to-listing.server.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { type Day, localDay } from "#app/shared/time/zone.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { type Action, moment } from "../agenda.ts"
import { type Cast, nth, OLD_AGENCIES } from "../cast.ts"
import { demoEmail, otherEmail } from "../people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import { apply, list, type SeedAgency } from "./agencies.ts"

const PUBLICITY_DAYS = "5"
/** Places among those that came lately: one whose admission is on notice, one whose representative the register names otherwise. */
const ON_NOTICE = 8
const OTHERWISE = 3

/** The register's nightly table, a rule that puts admissions on public notice, and one of them with an objection. */
export function listingActions(world: SeedWorld, cast: Cast, ago: (n: number) => Day): Action[] {
  const at = (n: number, time: string) => moment(world, ago(n), 0, time)
  const agency = nth(cast.agencies, OLD_AGENCIES + ON_NOTICE)
  return [
    { at: at(6, "06:10"), run: () => registerArrives(world, cast) },
    { at: at(5, "11:20"), run: () => apply(world, agency) },
    { at: at(3, "08:40"), run: () => putAdmissionsOnNotice(world) },
    { at: at(3, "10:10"), run: () => list(world, agency) },
    { at: at(2, "11:30"), run: () => object(world, agency) },
  ]
}

/** What the business register says of the agencies: the same as they do, but for one. */
async function registerArrives({ services, clock }: SeedWorld, cast: Cast): Promise<void> {
  const { agencies, cityList, peopled } = cast
  const asOf = localDay(clock.now())
  const entries = [...agencies, ...cityList, peopled].map(
    ({ uscc, name, legalRepresentative, address }, n) => {
      const isOtherwise = n === OLD_AGENCIES + OTHERWISE
      const representative = isOtherwise ? nth(agencies, 0).legalRepresentative : legalRepresentative
      return { _id: uscc, name, legalRepresentative: representative, address, state: "active" as const, asOf }
    },
  )
  const file: RegisterFile = { sha256: sha256(JSON.stringify(entries)), asOf, entries }
  const input = { ...file, idempotencyToken: file.sha256 }
  must(await loadRegister(services, { kind: "system", task: "register-load" }, input), "the register")
}

async function putAdmissionsOnNotice({ services, clock }: SeedWorld): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const rule = {
    ...{ key: "listing.publicity", value: PUBLICITY_DAYS, effectiveFrom: localDay(clock.now()) },
    ...{ document: undefined, article: undefined, reason: "入驻前先行公示，接受监督（演示）。" },
  }
  must(await setPolicy(services, officer, rule, idempotencyToken()), "the rule of publicity")
}

async function object({ services }: SeedWorld, { id: agencyId, name }: SeedAgency): Promise<void> {
  const notice = await raw(ListingNoticeModel).findOne({ agencyId })
  const rival = await actorBy(otherEmail("agency-05"))
  const reason = "公示的注册地址与现场不符，请核实是否实际办公。"
  const input = {
    intent: "object" as const,
    idempotencyToken: idempotencyToken(),
    reason,
    evidence: undefined,
  }
  must(
    await objectToListing(services, rival, { ...input, noticeId: notice?._id ?? "" }),
    `the objection to ${name}`,
  )
}
