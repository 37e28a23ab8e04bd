import { randomBytes } from "node:crypto"
import { certificatesFor } from "#app/modules/catalogue/item-store.server.ts"
import { itemUnder } from "#app/modules/catalogue/versions/version-store.server.ts"
import { listedAgencyFor } from "#app/modules/directory/agency-store.server.ts"
import { isPublic } from "#app/modules/requests/request.ts"
import { type RequestDoc, requestOf } from "#app/modules/requests/request-store.server.ts"
import { newId, sha256 } from "#app/platform/ids.server.ts"
import { type Asked, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { formatYuan } from "#app/shared/money.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { BidModel } from "#models/bidding/bid.server.ts"
import { bidAccess } from "./bid.access.ts"
import { committedText, envelopeText } from "./bid-envelope.rules.ts"
import { eligibility, firstUnmet, takesQuotes } from "./eligibility.rules.ts"

/** A quote as the form gives it; the amount in fen. */
export interface BidInput {
  requestId: string
  amountFen: number
  remark?: string
}

/**
 * 提交或替换报价. Amount and remark exist from here on only inside the sealed envelope; a new quote takes the place of the
 * former. Refuses `not-found`, `bidding-closed` (from the closing time on, by the journal's clock), `above-ceiling`
 * {ceiling} beside `amount`, and for who may not quote the first refusal as `ineligible-<condition>`.
 */
export const submitBid = command(
  "submit-bid",
  { prepare: sealQuote },
  async ({ tx, actor, input: { requestId, amountFen }, prepared: { agencyId, envelope } }) => {
    const found = await requestOf(tx, requestId)
    if (!found.ok || !isPublic(found.value)) return refuse("not-found")
    if (!can(bidAccess, actor, "submit", undefined, tx.now)) return refuse("not-found")
    const agency = await mayQuote(tx, actor, agencyId, found.value, amountFen)
    if (!agency.ok) return agency
    const former = await tx.findOne(BidModel, { requestId, agencyId })
    const bidId = former?._id ?? newId()
    const version = (former?.version ?? 0) + 1
    await tx.put(BidModel, {
      _id: bidId,
      requestId,
      agencyId,
      agencyName: agency.value.name,
      status: "submitted",
      ...envelope,
      submittedAt: tx.now,
      version,
      seq: tx.seq,
    })
    tx.emit({ type: "bid.submitted", bidId, requestId, agencyId, version })
    return ok({ bidId, version })
  },
)

async function sealQuote({ services, actor, input: { requestId, amountFen, remark } }: Asked<BidInput>) {
  const agencyId = actor.organisation?.id
  if (!agencyId) return refuse("not-found")
  const nonce = randomBytes(32).toString("hex")
  const text = envelopeText({ requestId, agencyId }, { amountFen, remark, nonce })
  const envelope = { sealed: await services.sealer.seal(text), commitment: sha256(committedText(text)) }
  return ok({ agencyId, envelope })
}

/** The agency, when the request takes quotes now, the amount fits and every condition is met. */
async function mayQuote(
  tx: Tx,
  actor: PersonActor,
  agencyId: string,
  request: RequestDoc,
  amountFen: number,
): Promise<Result<{ name: string }>> {
  if (!takesQuotes(request, tx.now)) return refuse("bidding-closed")
  const agency = await listedAgencyFor(tx, agencyId)
  const item = await itemUnder(tx, request)
  const certificates = await certificatesFor(tx)
  const { organisationIds } = actor
  const refusal = firstUnmet(
    eligibility({ request, agency, organisationIds, item, certificates, now: tx.now }),
  )
  if (refusal || !agency) return refuse(`ineligible-${refusal ?? "listed"}`)
  if (amountFen > request.ceilingFen) {
    return refuse("above-ceiling", { field: "amount", params: { ceiling: formatYuan(request.ceilingFen) } })
  }
  return ok(agency)
}
