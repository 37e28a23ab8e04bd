import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { ChangeNotice } from "./notice.schema.ts"
import { publishNotice } from "./publish-notice.server.ts"
import { saveNotice } from "./save-notice.server.ts"
import { withdrawNotice } from "./withdraw-notice.server.ts"

/** What the page of one notice asks for: saving, publishing or withdrawing it. Refuses what these commands refuse. */
export function changeNotice(services: Services, actor: Actor, noticeId: string, input: ChangeNotice) {
  if (input.intent === "publish") return publishNotice(services, actor, noticeId, input.idempotencyToken)
  if (input.intent === "withdraw") return withdrawNotice(services, actor, noticeId, input)
  const { intent: _intent, ...text } = input
  return saveNotice(services, actor, text, noticeId)
}
