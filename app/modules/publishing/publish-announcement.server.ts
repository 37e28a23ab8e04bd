import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementFor } from "./announcement-store.server.ts"

/** 发布公告: from now on everybody reads it, and it is not rewritten. Refuses `not-found`, `wrong-state`. */
export function publishAnnouncement(
  services: Services,
  actor: Actor,
  announcementId: string,
  idempotencyToken: string,
) {
  const meta = {
    command: "publish-announcement",
    actor,
    idempotencyKey: idempotencyKeyOf("publish-announcement", actor, idempotencyToken),
  }
  return commit<{ announcementId: string }>(services, meta, async tx => {
    const announcement = await announcementFor(tx, actor, announcementId, "publish")
    if (!announcement.ok) return announcement
    await tx.put(AnnouncementModel, { ...announcement.value, publishedAt: tx.now })
    return ok({ announcementId })
  })
}
