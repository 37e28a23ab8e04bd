import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"
import { managedItem } from "../editing/item-moves.server.ts"
import { writtenFacts } from "../item-store.server.ts"

interface Answer {
  code: string
  commentId: string
  answer: string
}

/** 答复意见: comment and answer are public from now on, and the answer is not rewritten. Refuses `not-found`, `answered-already`. */
export const answerComment = command(
  "answer-comment",
  { load: ({ tx, actor, input }: Call<Answer, Actor>) => managedItem(tx, actor, input.code) },
  async ({ tx, input: { code, commentId, answer }, loaded: item }) => {
    const comment = await tx.get(ItemCommentModel, commentId)
    if (comment?.itemCode !== code) return refuse("not-found")
    if (comment.answeredAt) return refuse("answered-already")
    await tx.put(ItemCommentModel, { ...comment, answer, answeredAt: tx.now })
    const { name } = writtenFacts(item)
    tx.emit({ type: "item.comment-answered", itemCode: code, name, personId: comment.personId })
    return ok({ commentId })
  },
)
