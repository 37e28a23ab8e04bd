import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementAccess } from "./announcement.access.ts"
import type { SaveAnnouncement } from "./announcement.schema.ts"
import { announcementFor } from "./announcement-store.server.ts"

/**
 * 保存公告草稿: a new one without `announcementId`. Refuses `not-found`, `wrong-state` for what is published already, `stale`
 * when somebody saved it after the form was opened.
 */
export function saveAnnouncement(
  services: Services,
  actor: Actor,
  input: Omit<SaveAnnouncement, "intent">,
  announcementId: string | undefined,
) {
  const { idempotencyToken, seen, ...text } = input
  const meta = {
    command: "save-announcement",
    actor,
    idempotencyKey: idempotencyKeyOf("save-announcement", actor, idempotencyToken),
  }
  return commit<{ announcementId: string }>(services, meta, async tx => {
    if (!announcementId) {
      if (!can(announcementAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
      const _id = newId()
      await tx.put(AnnouncementModel, { _id, ...text, state: "draft", savedAt: tx.now })
      return ok({ announcementId: _id })
    }
    const announcement = await announcementFor(tx, actor, announcementId, "save")
    if (!announcement.ok) return announcement
    if (seen && announcement.value.savedAt > new Date(seen)) return refuse("stale")
    await tx.put(AnnouncementModel, { ...announcement.value, ...text, savedAt: tx.now })
    return ok({ announcementId })
  })
}
