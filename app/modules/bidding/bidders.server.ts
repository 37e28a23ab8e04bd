import { requestOf } from "#app/modules/requests/request-store.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"

/** The agencies that quoted, for reactions and commands of other modules: nobody before the opening. */
export async function bidderAgencyIds(tx: Tx, requestId: string): Promise<string[]> {
  const request = await requestOf(tx, requestId)
  return request.ok && request.value.openedAt ? request.value.quotes.map(quote => quote.agencyId) : []
}
