import { commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeFor } from "./notice-store.server.ts"

/** 发布公告: from now on everybody reads it, and it is not rewritten. Refuses `not-found`, `wrong-state`. */
export function publishNotice(services: Services, actor: Actor, noticeId: string, once: string) {
  const meta = { command: "publish-notice", actor, idempotencyKey: onceKey("publish-notice", actor, once) }
  return commit<{ noticeId: string }>(services, meta, async tx => {
    const notice = await noticeFor(tx, actor, noticeId, "publish")
    if (!notice.ok) return notice
    await tx.put(NoticeModel, { ...notice.value, publishedAt: tx.now })
    return ok({ noticeId })
  })
}
