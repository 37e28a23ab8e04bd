import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeFor } from "./notice-store.server.ts"

/** 撤下公告, with the reason: its page stays and says so, without the text. Refuses `not-found`, `wrong-state`. */
export function withdrawNotice(
  services: Services,
  actor: Actor,
  noticeId: string,
  { reason, idempotencyToken }: { reason: string; idempotencyToken: string },
) {
  const meta = {
    command: "withdraw-notice",
    actor,
    idempotencyKey: idempotencyKeyOf("withdraw-notice", actor, idempotencyToken),
  }
  return commit<{ noticeId: string }>(services, meta, async tx => {
    const notice = await noticeFor(tx, actor, noticeId, "withdraw")
    if (!notice.ok) return notice
    await tx.put(NoticeModel, { ...notice.value, withdrawnAt: tx.now, withdrawnReason: reason })
    return ok({ noticeId })
  })
}
