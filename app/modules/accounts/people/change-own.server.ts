import type { z } from "zod"
import { chooseOrganisation } from "#app/modules/accounts/sign-in/switch-organisation.server.ts"
import { closeOwnSessions } from "#app/platform/auth/sessions.server.ts"
import type { Viewer } from "#app/platform/auth/viewer.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { changePassword, changeProfile } from "./change-profile.server.ts"
import type { profileSchema } from "./profile.schema.ts"

/** Does the one thing a form of the profile page asks for; gives the code of what to say after it. */
export async function changeOwn(
  services: Services,
  viewer: Viewer,
  asked: z.output<typeof profileSchema>,
): Promise<Result<string>> {
  const { actor, session } = viewer
  if (!isPerson(actor) || !session) return refuse("not-found")
  switch (asked.intent) {
    case "save": {
      const done = await changeProfile(services, actor, asked, asked.idempotencyToken)
      return done.ok ? ok("saved") : done
    }
    case "password": {
      const change = { ...asked, sessionId: session._id }
      const done = await changePassword(services, actor, change, asked.idempotencyToken)
      return done.ok ? ok("password-changed") : done
    }
    case "end-session":
      await closeOwnSessions(actor.personId, { only: asked.session })
      return ok("session-ended")
    case "switch": {
      const done = await chooseOrganisation(viewer, asked.organisationId)
      return done.ok ? ok("organisation-switched") : done
    }
  }
}
