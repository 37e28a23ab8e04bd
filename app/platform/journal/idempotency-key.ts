import type { Actor } from "#app/shared/actor.ts"

/** The idempotency key of a form: the same form sent twice by the same person is one command with one outcome. */
export function idempotencyKeyOf(command: string, actor: Actor, idempotencyToken: string): string {
  const who = actor.kind === "person" ? actor.personId : actor.kind === "system" ? actor.task : "anonymous"
  return `${command}:${who}:${idempotencyToken}`
}
