import { openRequest } from "#app/modules/bidding/opening/open-request.server.ts"
import { answerAward } from "#app/modules/bidding/selection/answer-award.server.ts"
import { selectAgency } from "#app/modules/bidding/selection/select-agency.server.ts"
import { submitBid } from "#app/modules/bidding/submit-bid.server.ts"
import { saveRequestDraft } from "#app/modules/requests/drafting/save-request-draft.server.ts"
import { submitRequest } from "#app/modules/requests/drafting/submit-request.server.ts"
import { withdrawRequest } from "#app/modules/requests/drafting/withdraw-request.server.ts"
import { readRequest } from "#app/modules/requests/request-store.server.ts"
import { annulRequest } from "#app/modules/requests/review/annul-request.server.ts"
import { approveRequest } from "#app/modules/requests/review/approve-request.server.ts"
import { publishRequest } from "#app/modules/requests/review/publish-request.server.ts"
import { returnRequest } from "#app/modules/requests/review/return-request.server.ts"
import { offering, type SeedAgency } from "../directory/agencies.ts"
import { demoEmail } from "../people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import type { Journey } from "./course.ts"

const REMARKS = [undefined, "含税，含现场踏勘与评审修改。", undefined, "可派驻场人员。"]
const PUBLIC_QUOTES = 3

const author = ({ author: email, owner }: Journey) => actorBy(email ?? owner.email)
const about = ({ requestId }: Journey) => ({ requestId, idempotencyToken: idempotencyToken() })

export async function draft({ services }: SeedWorld, journey: Journey): Promise<void> {
  const { owner, request, closingAt } = journey
  const { funds, ceilingFen: ceiling, town: _town, quotesFen: _quotes, methodReason, ...text } = request
  const { contactName, contactPhone } = owner.facts
  const none = { seen: undefined, attachment: undefined }
  const input = {
    ...text,
    ...funds,
    ...none,
    methodReason,
    ceilingFen: ceiling,
    closingAt,
    contactName,
    contactPhone,
    idempotencyToken: idempotencyToken(),
  }
  const saved = must(await saveRequestDraft(services, await author(journey), input), request.title)
  journey.requestId = saved.requestId
}

export async function submit({ services }: SeedWorld, journey: Journey): Promise<void> {
  must(await submitRequest(services, await author(journey), about(journey)), journey.request.title)
}

export async function approve({ services }: SeedWorld, journey: Journey): Promise<void> {
  const officer = await actorBy(demoEmail("operation-review"))
  must(await approveRequest(services, officer, about(journey)), journey.request.title)
}

/** Publishes the request; from then on it is known who will quote what. */
export async function publish(world: SeedWorld, journey: Journey): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  must(await publishRequest(world.services, officer, about(journey)), journey.request.title)
  journey.bidders = biddersFor(world, journey)
}

/** Those that quote: the winner lowest, the others in any order with the other amounts. */
function biddersFor(world: SeedWorld, journey: Journey): Journey["bidders"] {
  const { request, agencies, winner, mostQuotes = request.quotesFen.length } = journey
  const all = world.random.shuffle(offering(world, agencies, request.itemCode))
  const amounts = [...request.quotesFen].sort((a, b) => a - b)
  const first = all.find(agency => agency === winner) ?? all[0]
  if (winner && first !== winner) throw new Error(`${winner.name} does not offer ${request.itemCode}`)
  const others = all.filter(agency => agency !== first)
  const needsThree = request.method === "lowest-price" && request.funds.social < 100
  if (needsThree && mostQuotes >= PUBLIC_QUOTES && all.length < PUBLIC_QUOTES) {
    throw new Error(`Too few agencies for public money offer ${request.itemCode}`)
  }
  const ranked = [first, ...others].filter((agency): agency is SeedAgency => agency !== undefined)
  const bidders = amounts.flatMap((amountFen, place) => {
    const agency = ranked[place]
    return agency ? [{ agency, amountFen }] : []
  })
  return world.random.shuffle(bidders.slice(0, mostQuotes))
}

/** The quote that comes at this place, when there is one. */
export async function quote({ services }: SeedWorld, journey: Journey, place: number): Promise<void> {
  const bidder = journey.bidders[place]
  if (!bidder) return
  const { agency, amountFen } = bidder
  const remark = REMARKS[place % REMARKS.length]
  const input = { ...about(journey), amountFen, remark }
  must(await submitBid(services, await actorBy(agency.email), input), `the quote of ${agency.name}`)
}

export async function open({ services }: SeedWorld, journey: Journey): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  must(await openRequest(services, officer, about(journey)), `the opening of ${journey.request.title}`)
}

/** The owner chooses where the method leaves it to them; the lowest price is selected by the rule. */
export async function select({ services }: SeedWorld, journey: Journey): Promise<void> {
  if (journey.request.method !== "owner-choice") return
  const lowest = [...journey.bidders].sort((a, b) => a.amountFen - b.amountFen)[0]
  const agencyId = (journey.winner ?? lowest?.agency)?.id ?? ""
  const reason = "报价合理，做过同类项目，能按期完成。"
  const input = { ...about(journey), agencyId, reason }
  must(await selectAgency(services, await actorBy(journey.owner.email), input), "the selection")
}

/** The agency that is selected now. */
export async function selected({ agencies, requestId }: Journey): Promise<SeedAgency> {
  const agencyId = (await readRequest(requestId))?.selection?.agencyId
  const agency = agencies.find(({ id }) => id === agencyId)
  if (!agency) throw new Error(`nobody is selected for ${requestId}`)
  return agency
}

export async function confirm({ services }: SeedWorld, journey: Journey): Promise<void> {
  const manager = await actorBy((await selected(journey)).email)
  const answer = { intent: "confirm", ...about(journey) } as const
  must(await answerAward(services, manager, answer), "the confirmation")
}

export async function decline({ services }: SeedWorld, journey: Journey): Promise<void> {
  const manager = await actorBy((await selected(journey)).email)
  const reason = "项目负责人另有任务，无法按期进场。"
  const answer = { intent: "decline", reason, ...about(journey) } as const
  must(await answerAward(services, manager, answer), "the refusal")
}

export async function sendBack({ services }: SeedWorld, journey: Journey): Promise<void> {
  const officer = await actorBy(demoEmail("operation-review"))
  const reason = "请写明建设规模的计量单位，并说明成果需要几份纸质文本。"
  must(await returnRequest(services, officer, { ...about(journey), reason }), "the return")
}

export async function withdraw({ services }: SeedWorld, journey: Journey): Promise<void> {
  must(await withdrawRequest(services, await author(journey), about(journey)), "the withdrawal")
}

export async function annul({ services }: SeedWorld, journey: Journey): Promise<void> {
  const reason = "项目选址调整，本次服务内容不再需要。"
  const owner = await actorBy(journey.owner.email)
  must(await annulRequest(services, owner, { ...about(journey), reason }), "the annulment")
}
