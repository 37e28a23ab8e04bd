import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { ChangeAnnouncement } from "./announcement.schema.ts"
import { publishAnnouncement } from "./publish-announcement.server.ts"
import { saveAnnouncement } from "./save-announcement.server.ts"
import { withdrawAnnouncement } from "./withdraw-announcement.server.ts"

/** What the page of one announcement asks for: saving, publishing or withdrawing it. Refuses what these commands refuse. */
export function changeAnnouncement(
  services: Services,
  actor: Actor,
  announcementId: string,
  input: ChangeAnnouncement,
) {
  if (input.intent === "publish")
    return publishAnnouncement(services, actor, { announcementId, idempotencyToken: input.idempotencyToken })
  if (input.intent === "withdraw") return withdrawAnnouncement(services, actor, { ...input, announcementId })
  const { intent: _intent, ...text } = input
  return saveAnnouncement(services, actor, { ...text, announcementId })
}
