import { submitOrganisation } from "#app/modules/accounts/organisations/submit-organisation.server.ts"
import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { answerContract } from "#app/modules/contracts/answer-contract.server.ts"
import { recordVoucher, startCardPayment } from "#app/modules/contracts/pay-contract.server.ts"
import { recordContract } from "#app/modules/contracts/record-contract.server.ts"
import { publishAnnouncement } from "#app/modules/publishing/publish-announcement.server.ts"
import { saveAnnouncement } from "#app/modules/publishing/save-announcement.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { makeAgencyInCheck, makeListedAgency } from "../agencies.ts"
import { makeBid, openQuotes, passClosing, requestNow, runToNotice } from "../bids.ts"
import { makeExpert } from "../experts.ts"
import { tellMeasure } from "../lifecycle.ts"
import {
  enterpriseFacts,
  type Member,
  makeColleague,
  makeDepartmentPerson,
  makeEnterprise,
  makeStaff,
  must,
  type Someone,
  someone,
  uploadPdf,
} from "../people.ts"
import { type Draft, makeDraft, makeInReview, makeOpenRequest } from "../requests.ts"
import type { World } from "../world.ts"
import type { Role, Things } from "./matrix.ts"

/** After the notice of the deal has run: a Monday with a working Friday eleven days on, and a working Tuesday after that. */
export const AFTER_NOTICE = new Date("2024-04-08T01:00:00.000Z")

/** What the winner of the deal and the bidders of the opened request asked; they stand nowhere else. */
export const OPENED_QUOTE = 4_137_259
/** A sealed quote of the request that is still open. */
export const SEALED_QUOTE = 4_218_637

export interface MatrixWorld {
  people: Record<Role, Partial<Someone>>
  things: Things
}

/** People of every role, and one object of every kind in every state that the table names, made by the commands. */
export async function makeMatrixWorld(world: World): Promise<MatrixWorld> {
  const notice = await runToNotice(world)
  const { owner } = notice
  await world.moveTo(AFTER_NOTICE)
  const bidder = (await someone(world, notice.winner.person._id)) as Member
  const manager = (await someone(world, owner.person._id)) as Member
  const parties: Parties = {
    manager,
    bidder: { ...bidder, agencyId: notice.winner.agencyId },
    agent: await makeColleague(world, manager),
    outsideAgent: await makeColleague(world, manager),
    bidderAgent: await makeColleague(world, bidder),
  }
  const contract = await makeContract(world, parties, notice.requestId)
  const requests = await makeRequests(world, parties)
  const officers = await makeOfficers(world)
  const others = await makeOthers(world, officers, requests.opened)
  const people = await peopleOf(world, parties, officers, others)
  const { otherOwner, department: _department, otherAgency, expertPerson: _expert, ...made } = others
  const organisations = {
    listed: otherAgency.agencyId,
    bidderAgency: parties.bidder.agencyId,
    measure: await tellMeasure(world, await makeStaff(world, "operation-publish"), parties.bidder.agencyId),
    strangersFirm: otherOwner.organisation._id,
  }
  const things = { deal: notice.requestId, ...contract, ...requests, ...made, ...organisations }
  return { people, things }
}

interface Parties {
  manager: Member
  agent: Member
  outsideAgent: Member
  bidder: Member & { agencyId: string }
  bidderAgent: Member
}

/** The contract of a deal whose notice has run, recorded by the owner's manager and confirmed by the agency's. */
export async function makeConfirmedContract(
  world: World,
  { manager, bidder }: { manager: Member; bidder: Member },
  requestId: string,
) {
  const { services } = world
  const made = await raw(ContractModel).findOne({ requestId })
  if (!made) throw new Error("the deal has no contract")
  const today = localDay(world.clock.now())
  const contractFile = await uploadPdf(world, manager, "contract.pdf")
  const facts = { number: "HT-1", signedOn: today, startOn: today, endOn: today, file: contractFile }
  const recorded = {
    intent: "record",
    ...facts,
    price: made.winningFen,
    idempotencyToken: world.idempotencyToken(),
  } as const
  must(await recordContract(services, manager.actor, { ...recorded, contractId: made._id }))
  const answer = { intent: "confirm", idempotencyToken: world.idempotencyToken() } as const
  must(await answerContract(services, bidder.actor, { ...answer, contractId: made._id }))
  return { contract: made._id, contractFile, today }
}

async function makeContract(world: World, parties: Parties, requestId: string) {
  const { services } = world
  const { manager } = parties
  const { today, ...made } = await makeConfirmedContract(world, parties, requestId)
  const voucherFile = await uploadPdf(world, manager, "voucher.pdf")
  const voucher = { intent: "voucher", amount: 1000, voucherNumber: "V1", paidOn: today } as const
  const input = { ...voucher, voucher: voucherFile, idempotencyToken: world.idempotencyToken() }
  const { paymentId: voucherPayment } = must(
    await recordVoucher(services, manager.actor, { ...input, contractId: made.contract }),
  )
  const card = { amount: 2000, idempotencyToken: world.idempotencyToken() }
  const { paymentId: cardPayment } = must(
    await startCardPayment(services, manager.actor, { ...card, contractId: made.contract }),
  )
  await world.settle()
  return { ...made, voucherPayment, cardPayment, voucherFile }
}

async function makeRequests(world: World, { agent, bidder }: Parties) {
  const choice: Partial<Draft> = { method: "owner-choice", methodReason: "需要熟悉现场的机构。" }
  const opened = await makeOpenRequest(world, choice, agent)
  await makeBid(world, opened.requestId, { amountFen: OPENED_QUOTE, agency: bidder })
  const closed = await makeOpenRequest(world, {}, agent)
  await makeBid(world, closed.requestId, { agency: bidder })
  await passClosing(world, opened.requestId)
  await openQuotes(world, opened.requestId)
  const today = {
    agent: (await someone(world, agent.person._id)) as Member,
    bidder: { ...((await someone(world, bidder.person._id)) as Member), agencyId: bidder.agencyId },
  }
  const open = await makeOpenRequest(world, {}, today.agent)
  await makeBid(world, open.requestId, { amountFen: SEALED_QUOTE, agency: today.bidder })
  const draftFile = await uploadPdf(world, today.agent, "draft.pdf")
  const draft = await makeDraft(world, { attachment: draftFile }, today.agent)
  const inReview = await makeInReview(world, {}, today.agent)
  const states = [opened, closed, open].map(async r => (await requestNow(r.requestId)).state)
  const expected = ["opened", "closed", "open"]
  if (String(await Promise.all(states)) !== String(expected)) throw new Error(`not ${expected}`)
  const [a, b, c] = [opened.requestId, closed.requestId, open.requestId]
  return {
    ...{ opened: a, closed: b, open: c, draft: draft.requestId, inReview: inReview.requestId },
    draftFile,
  }
}

const STAFF = ["vetting", "operation-review", "operation-publish", "supervision", "audit", "system"] as const
type Officers = Record<(typeof STAFF)[number], Someone>

async function makeOfficers(world: World): Promise<Officers> {
  const made = await Promise.all(STAFF.map(async role => [role, await makeStaff(world, role)] as const))
  return Object.fromEntries(made) as Officers
}

async function makeOthers(world: World, officers: Officers, openedRequest: string) {
  const { services } = world
  const otherOwner = await makeEnterprise(world)
  const applicant = await makeAgencyInCheck(world)
  const otherAgency = await makeListedAgency(world)
  const inCheck = await makeEnterprise(world, { active: false })
  const facts = await enterpriseFacts(world, inCheck)
  must(
    await submitOrganisation(
      services,
      inCheck.actor,
      inCheck.organisation._id,
      facts,
      world.idempotencyToken(),
    ),
  )
  const evidenceFile = await uploadPdf(world, otherOwner, "evidence.pdf")
  const complaint = {
    kind: "complaint",
    about: `/requests/${openedRequest}`,
    text: "示例投诉内容，共计超过十个字。",
    contact: undefined,
    isAnonymous: false,
    evidence: evidenceFile,
    idempotencyToken: world.idempotencyToken(),
  } as const
  const { complaintId } = must(await fileComplaint(services, otherOwner.actor, complaint, "address"))
  const notice = await makeNotice(world, officers)
  must(
    await publishAnnouncement(services, officers["operation-publish"].actor, {
      announcementId: notice,
      idempotencyToken: world.idempotencyToken(),
    }),
  )
  const expert = await makeExpert(world, officers["operation-publish"])
  const inReview = await makeExpert(world, officers["operation-publish"], "submitted")
  return {
    ...{ expertPerson: expert, expert: expert.person._id, expertInReview: inReview.person._id },
    ...{ otherOwner, otherAgency, department: await makeDepartmentPerson(world, ["environment"]) },
    ...{ applicant: applicant.organisation._id, licenceFile: await licenceOf(applicant) },
    ...{ ownerInCheck: inCheck.organisation._id, ownerLicenceFile: facts.licence },
    ...{ complaint: complaintId, evidenceFile, notice, draftAnnouncement: await makeNotice(world, officers) },
  }
}

async function licenceOf({ organisation }: Member): Promise<string> {
  const agency = await raw(AgencyModel).findOne({ _id: organisation._id })
  const id = agency?.licences[0]?.file?.id
  if (!id) throw new Error("the applicant has no licence")
  return id
}

async function makeNotice(world: World, officers: Officers): Promise<string> {
  const texts = { titleZh: "示例公告", titleEn: "A notice", bodyZh: "示例正文", bodyEn: "Some text" }
  const input = {
    kind: "announcement",
    seen: undefined,
    ...texts,
    idempotencyToken: world.idempotencyToken(),
  } as const
  const { announcementId } = must(
    await saveAnnouncement(world.services, officers["operation-publish"].actor, input),
  )
  return announcementId
}

async function peopleOf(
  world: World,
  parties: Parties,
  officers: Officers,
  others: { otherOwner: Member; otherAgency: Member; department: Member; expertPerson: Someone },
): Promise<Record<Role, Partial<Someone>>> {
  const members = {
    "owner-manager": parties.manager,
    "owner-agent": parties.agent,
    "outside-agent": parties.outsideAgent,
    "other-owner": others.otherOwner,
    bidder: parties.bidder,
    "bidder-agent": parties.bidderAgent,
    "other-agency": others.otherAgency,
    department: others.department,
    expert: others.expertPerson,
    ...officers,
  }
  // Sessions from before the clock was moved have ended.
  const fresh = Object.entries(members).map(
    async ([role, { person }]) => [role, await someone(world, person._id)] as const,
  )
  const people = Object.fromEntries(await Promise.all(fresh))
  return { anonymous: {}, ...people } as Record<Role, Partial<Someone>>
}
