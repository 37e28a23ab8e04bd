import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementFor } from "./announcement-store.server.ts"

/** 发布公告: from now on everybody reads it, and it is not rewritten. Refuses `not-found`, `wrong-state`. */
export const publishAnnouncement = command(
  "publish-announcement",
  {
    load: ({ tx, actor, input }: Call<{ announcementId: string }, Actor>) =>
      announcementFor(tx, actor, input.announcementId, "publish"),
  },
  async ({ tx, input, loaded: announcement }) => {
    await tx.put(AnnouncementModel, { ...announcement, publishedAt: tx.now })
    return ok({ announcementId: input.announcementId })
  },
)
