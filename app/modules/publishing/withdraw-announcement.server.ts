import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementFor } from "./announcement-store.server.ts"

/** 撤下公告, with the reason: its page stays and says so, without the text. Refuses `not-found`, `wrong-state`. */
export const withdrawAnnouncement = command(
  "withdraw-announcement",
  {
    load: ({ tx, actor, input }: Call<{ announcementId: string; reason: string }, Actor>) =>
      announcementFor(tx, actor, input.announcementId, "withdraw"),
  },
  async ({ tx, input: { announcementId, reason }, loaded: announcement }) => {
    await tx.put(AnnouncementModel, { ...announcement, withdrawnAt: tx.now, withdrawnReason: reason })
    return ok({ announcementId })
  },
)
