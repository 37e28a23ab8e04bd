import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { ItemCommentModel } from "#models/catalogue/item-comment.server.ts"
import { managedItem } from "../editing/item-moves.server.ts"
import { writtenFacts } from "../item-store.server.ts"

interface Answer {
  code: string
  commentId: string
  idempotencyToken: string
  answer: string
}

/** 答复意见: comment and answer are public from now on, and the answer is not rewritten. Refuses `not-found`, `answered-already`. */
export function answerComment(services: Services, actor: Actor, input: Answer) {
  const { code, commentId, idempotencyToken, answer } = input
  const meta = {
    command: "answer-comment",
    actor,
    idempotencyKey: idempotencyKeyOf("answer-comment", actor, idempotencyToken),
  }
  return commit<{ commentId: string }>(services, meta, async tx => {
    const item = await managedItem(tx, actor, code)
    if (!item.ok) return item
    const comment = await tx.get(ItemCommentModel, commentId)
    if (comment?.itemCode !== code) return refuse("not-found")
    if (comment.answeredAt) return refuse("answered-already")
    await tx.put(ItemCommentModel, { ...comment, answer, answeredAt: tx.now })
    const { name } = writtenFacts(item.value)
    tx.emit({ type: "item.comment-answered", itemCode: code, name, personId: comment.personId })
    return ok({ commentId })
  })
}
