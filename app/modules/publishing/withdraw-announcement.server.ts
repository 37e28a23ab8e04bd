import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementFor } from "./announcement-store.server.ts"

/** 撤下公告, with the reason: its page stays and says so, without the text. Refuses `not-found`, `wrong-state`. */
export function withdrawAnnouncement(
  services: Services,
  actor: Actor,
  announcementId: string,
  { reason, idempotencyToken }: { reason: string; idempotencyToken: string },
) {
  const meta = {
    command: "withdraw-announcement",
    actor,
    idempotencyKey: idempotencyKeyOf("withdraw-announcement", actor, idempotencyToken),
  }
  return commit<{ announcementId: string }>(services, meta, async tx => {
    const announcement = await announcementFor(tx, actor, announcementId, "withdraw")
    if (!announcement.ok) return announcement
    await tx.put(AnnouncementModel, { ...announcement.value, withdrawnAt: tx.now, withdrawnReason: reason })
    return ok({ announcementId })
  })
}
