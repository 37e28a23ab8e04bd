import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeFor } from "./notice-store.server.ts"

/** 发布公告: from now on everybody reads it, and it is not rewritten. Refuses `not-found`, `wrong-state`. */
export function publishNotice(services: Services, actor: Actor, noticeId: string, idempotencyToken: string) {
  const meta = {
    command: "publish-notice",
    actor,
    idempotencyKey: idempotencyKeyOf("publish-notice", actor, idempotencyToken),
  }
  return commit<{ noticeId: string }>(services, meta, async tx => {
    const notice = await noticeFor(tx, actor, noticeId, "publish")
    if (!notice.ok) return notice
    await tx.put(NoticeModel, { ...notice.value, publishedAt: tx.now })
    return ok({ noticeId })
  })
}
