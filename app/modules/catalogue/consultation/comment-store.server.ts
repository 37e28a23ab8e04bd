import { trusted } from "mongoose"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"

/** How many comments on the draft of a version have no answer yet. */
export async function unansweredComments(tx: Tx, itemCode: string, forVersion: number): Promise<number> {
  return (await tx.find(ItemCommentModel, { itemCode, forVersion, answeredAt: trusted({ $exists: false }) }))
    .length
}
