import type { z } from "zod"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { ok, type Result } from "#app/shared/result.ts"
import { decideExpert } from "./decide-expert.server.ts"
import { type DecideExpert, type ownExpertSchema, profileOf } from "./expert.schema.ts"
import { moveExpert, pauseOwn } from "./move-expert.server.ts"
import { submitExpert } from "./submit-expert.server.ts"

const said = <T>(done: Result<T>, code: string): Result<string> => (done.ok ? ok(code) : done)

/** Calls the one command that a form of the own page asks for; gives the code of what to say after it. */
export async function changeOwnExpert(
  services: Services,
  actor: PersonActor,
  asked: z.output<typeof ownExpertSchema>,
): Promise<Result<string>> {
  if (asked.intent === "submit") {
    return said(
      await submitExpert(services, actor, {
        profile: profileOf(asked),
        idempotencyToken: asked.idempotencyToken,
      }),
      "expert-submitted",
    )
  }
  const code = asked.intent === "pause" ? "expert-paused" : "expert-resumed"
  return said(
    await pauseOwn(services, actor, { move: asked.intent, idempotencyToken: asked.idempotencyToken }),
    code,
  )
}

/** Calls the one command that a form of the administration's page asks for. */
export async function manageExpert(
  services: Services,
  actor: Actor,
  { expertId, asked }: { expertId: string; asked: DecideExpert },
): Promise<Result<string>> {
  const { idempotencyToken } = asked
  if (asked.intent === "publish" || asked.intent === "return") {
    const decision =
      asked.intent === "publish"
        ? { outcome: asked.intent }
        : { outcome: asked.intent, remarks: asked.remarks }
    const code = asked.intent === "publish" ? "published" : "returned"
    return said(await decideExpert(services, actor, { expertId, decision, idempotencyToken }), code)
  }
  const { intent: move, reason } = asked
  const code = move === "resume" ? "expert-resumed" : move === "pause" ? "expert-paused" : "expert-retired"
  return said(await moveExpert(services, actor, { expertId, move, reason, idempotencyToken }), code)
}
