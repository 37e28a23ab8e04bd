import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeAccess } from "./notice.access.ts"
import type { SaveNotice } from "./notice.schema.ts"
import { noticeFor } from "./notice-store.server.ts"

/**
 * 保存公告草稿: a new one without `noticeId`. Refuses `not-found`, `wrong-state` for what is published already, `stale`
 * when somebody saved it after the form was opened.
 */
export function saveNotice(
  services: Services,
  actor: Actor,
  input: Omit<SaveNotice, "intent">,
  noticeId: string | undefined,
) {
  const { idempotencyToken, seen, ...text } = input
  const meta = {
    command: "save-notice",
    actor,
    idempotencyKey: idempotencyKeyOf("save-notice", actor, idempotencyToken),
  }
  return commit<{ noticeId: string }>(services, meta, async tx => {
    if (!noticeId) {
      if (!can(noticeAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
      const _id = newId()
      await tx.put(NoticeModel, { _id, ...text, state: "draft", savedAt: tx.now })
      return ok({ noticeId: _id })
    }
    const notice = await noticeFor(tx, actor, noticeId, "save")
    if (!notice.ok) return notice
    if (seen && notice.value.savedAt > new Date(seen)) return refuse("stale")
    await tx.put(NoticeModel, { ...notice.value, ...text, savedAt: tx.now })
    return ok({ noticeId })
  })
}
