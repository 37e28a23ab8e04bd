import { versionInForce } from "#app/modules/catalogue/versions/version-store.server.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { checkComplete, settingFor } from "#app/modules/requests/drafting/request-setting.server.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import { decidePublisher } from "#app/modules/requests/request.rules.ts"
import { moveRequest, requestOf } from "#app/modules/requests/request-store.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { formatRequestNumber } from "#app/shared/ids.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localYear } from "#app/shared/time/zone.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"

/**
 * 发布. Opens a reviewed request to quotes: it gets its number, and the policies and the version of the item of this moment are its rules from now
 * on. Refuses `not-found` (also for an officer of the owner), `wrong-state`, `not-reviewed`, `same-person` for whoever
 * reviewed it, and the first refusal (`closing-too-soon` when the review took too long).
 */
export const publishRequest = command(
  "publish-request",
  {
    load: ({ tx, input }: Call<{ requestId: string }>) => requestOf(tx, input.requestId),
    access: requestAccess.publish,
  },
  async ({ tx, actor, loaded: request }) => {
    if (request.state !== "in-review") return refuse("wrong-state", { params: { state: request.state } })
    const duty = decidePublisher(request, actor.personId)
    if (!duty.ok) return duty
    const complete = await checkComplete(tx, request, await settingFor(tx), "publication")
    if (!complete.ok) return complete
    const number = await nextNumber(tx)
    const moved = await moveRequest(
      tx,
      request,
      "publish",
      { actor: "operation-publish" },
      {
        number,
        policies: await policiesFor(tx),
        itemVersion: await versionInForce(tx, request.itemCode),
        publishedAt: tx.now,
        nextCheckAt: request.closingAt,
        reviewDueAt: undefined,
      },
    )
    if (!moved.ok) return moved
    const { _id: requestId, title, itemCode, fieldId, closingAt } = request
    tx.emit({ type: "request.published", requestId, number, title, itemCode, fieldId, closingAt })
    return ok({ requestId, number })
  },
)

async function nextNumber(tx: Tx): Promise<string> {
  const year = localYear(tx.now)
  const _id = `request:${year}`
  const last = ((await tx.get(NumberSeriesModel, _id))?.last ?? 0) + 1
  await tx.put(NumberSeriesModel, { _id, last })
  return formatRequestNumber(year, last)
}
