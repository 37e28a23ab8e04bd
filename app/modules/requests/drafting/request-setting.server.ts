import { organisationFor } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { publishedItem } from "#app/modules/catalogue/item-store.server.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { REQUEST_POLICY_KEYS, refusals, type Setting } from "#app/modules/requests/request.rules.ts"
import type { RequestDoc } from "#app/modules/requests/request.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result } from "#app/shared/result.ts"

/** The policies and holidays that hold at the instant of the command. */
export async function settingFor(tx: Tx): Promise<Setting> {
  return {
    policies: await policiesFor(tx, REQUEST_POLICY_KEYS),
    calendar: await calendarFor(tx),
    now: tx.now,
  }
}

/** Refuses with the first reason why the request may not be handed in or published now. */
export async function checkComplete(
  tx: Tx,
  request: RequestDoc,
  setting: Setting,
  stage: "submission" | "publication",
): Promise<Result<null>> {
  const item = (await publishedItem(tx, request.itemCode)) ?? undefined
  const owner = (await organisationFor(tx, request.ownerId)) ?? undefined
  const [first] = refusals(request, { item, owner }, setting, stage)
  return first ? { ok: false, error: first.refusal } : ok(null)
}
