import { newId } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementAccess } from "./announcement.access.ts"
import type { SaveAnnouncement } from "./announcement.schema.ts"
import { announcementFor } from "./announcement-store.server.ts"

/** A new draft without `announcementId`. */
type AnnouncementInput = Omit<SaveAnnouncement, "intent"> & { announcementId?: string }

/**
 * 保存公告草稿: a new one without `announcementId`. Refuses `not-found`, `wrong-state` for what is published already, `stale`
 * when somebody saved it after the form was opened.
 */
export const saveAnnouncement = command(
  "save-announcement",
  {},
  async ({ tx, actor, input }: Call<AnnouncementInput, Actor>) => {
    const { idempotencyToken: _token, announcementId, seen, ...text } = input
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
  },
)
