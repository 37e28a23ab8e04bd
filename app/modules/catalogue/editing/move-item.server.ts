import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import type { Result } from "#app/shared/result.ts"
import { answerComment } from "../consultation/answer-comment.server.ts"
import { commentOnItem } from "../consultation/comment-on-item.server.ts"
import { endConsultation } from "../consultation/end-consultation.server.ts"
import { startConsultation } from "../consultation/start-consultation.server.ts"
import type { ItemMove } from "./editing.schema.ts"
import { giveUpRevision } from "./give-up-revision.server.ts"
import { publishItem } from "./publish-item.server.ts"
import { retireItem } from "./retire-item.server.ts"
import { reviseItem } from "./revise-item.server.ts"

/** What the page of an item asks for, done by its one command; refuses what the command refuses. */
export function moveItem(
  services: Services,
  actor: PersonActor,
  code: string,
  step: ItemMove,
  organisationName?: string,
): Promise<Result<unknown>> {
  const { idempotencyToken } = step
  if (step.intent === "publish")
    return publishItem(services, actor, { code, idempotencyToken, note: step.note })
  if (step.intent === "retire")
    return retireItem(services, actor, { code, idempotencyToken, reason: step.reason })
  if (step.intent === "revise") return reviseItem(services, actor, { code, idempotencyToken })
  if (step.intent === "give-up") return giveUpRevision(services, actor, { code, idempotencyToken })
  if (step.intent === "consult") return startConsultation(services, actor, { code, idempotencyToken })
  if (step.intent === "answer") return answerComment(services, actor, { ...step, code })
  if (step.intent === "comment")
    return commentOnItem(services, actor, { code, idempotencyToken, text: step.text, organisationName })
  return endConsultation(services, actor, { code, idempotencyToken })
}
