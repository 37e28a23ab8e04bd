import { answerObjection } from "#app/modules/vetting/notice/answer-objection.server.ts"
import { objectToListing } from "#app/modules/vetting/notice/object-to-listing.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ListingNoticeModel } from "#models/vetting/listing-notice.server.ts"
import { moment } from "../seed/agenda.ts"
import type { SeedAgency } from "../seed/directory/agencies.ts"
import { demoEmail } from "../seed/people.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import { agencyNow } from "./moves.ts"
import type { YearWorld } from "./year-world.ts"

const REASON = "该机构申报的业绩与我单位了解的情况不一致，请予核实。"
const ANSWERS = {
  rejected: "经核对原件和登记信息，申报内容属实，异议不成立。",
  upheld: "经核对，所提交的资质证书与发证机关的记录不符，异议成立。",
} as const

/** An agency that is on the list objects while the notice of an admission runs; the desk answers on the next working day. */
export async function objectDuringNotice(
  world: YearWorld,
  agency: SeedAgency,
  outcome: keyof typeof ANSWERS,
): Promise<void> {
  const { noticeId } = (await agencyNow(agency)).check
  const objector = world.players.find(({ isLiving, agency: other }) => isLiving && other !== agency)?.agency
    .email
  if (!noticeId || !objector) throw new Error(`${agency.name} is not on notice`)
  const today = localDay(world.clock.now())
  world.agenda.add(moment(world, today, 1, "09:30", 380), async () => {
    const input = {
      intent: "object" as const,
      idempotencyToken: idempotencyToken(),
      reason: REASON,
      evidence: undefined,
      noticeId,
    }
    must(
      await objectToListing(world.services, await actorBy(objector), input),
      `the objection to ${agency.name}`,
    )
  })
  world.agenda.add(moment(world, today, 2, "09:30", 380), () => answer(world, agency, noticeId, outcome))
}

async function answer(
  { services }: YearWorld,
  { id: agencyId, name }: SeedAgency,
  noticeId: string,
  outcome: keyof typeof ANSWERS,
): Promise<void> {
  const notice = await raw(ListingNoticeModel).findOne({ _id: noticeId })
  const objectionId = notice?.objections[0]?.id ?? ""
  const input = {
    intent: "answer-objection" as const,
    idempotencyToken: idempotencyToken(),
    objectionId,
    outcome,
    text: ANSWERS[outcome],
  }
  const officer = await actorBy(demoEmail("vetting"))
  must(await answerObjection(services, officer, { ...input, agencyId }), `the answer about ${name}`)
}
