import type { Services } from "#app/platform/services.server.ts"
import { type AccessRule, can } from "#app/shared/access.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type Committed, commit } from "./commit.server.ts"
import { idempotencyKeyOf } from "./idempotency-key.ts"
import type { Tx } from "./transaction.server.ts"

/** What somebody asks of a command. The token makes a second submit of one form the same command. */
export interface Asked<Input = unknown, By extends Actor = PersonActor> {
  services: Services
  actor: By
  input: Input & { idempotencyToken: string }
}

/** The same inside the transaction; `prepared` is what `prepare` gave. */
export interface Call<Input = unknown, By extends Actor = PersonActor, Prepared = unknown>
  extends Asked<Input, By> {
  tx: Tx
  prepared: Prepared
}

interface Steps<Input, By extends Actor, Prepared, Loaded> {
  /** What takes long or is not undone, before the transaction, which may run more than once: hashing, counting tries. */
  prepare?: (asked: Asked<Input, By>) => Promise<Prepared | Result<Prepared>>
  /** What the command is about; null is refused as `not-found`. */
  load?: (call: Call<Input, By, Prepared>) => Promise<Loaded | Result<Loaded> | null>
  /** Whether the actor may do it with what was loaded; if not, `not-found`, as if it were not there. */
  access?: AccessRule<NoInfer<Loaded>>
  /** The idempotency key where it is not made of name, actor and token. */
  key?: (asked: Asked<Input, By>) => string
  /** What follows in this process once it is committed, such as forgetting what it keeps in memory. */
  after?: (asked: Asked<Input, By>) => void
}

/** How every command is called. */
export type Command<Input, By extends Actor, T> = (
  services: Services,
  actor: By,
  input: Input & { idempotencyToken: string },
) => Promise<Committed<T>>

/**
 * Makes a command: one change of state in one transaction, in the journal under its name. `prepare` runs first, then
 * `load`, `access` and the handler in the transaction; the first refusal ends it, and nothing is written.
 */
export function command<Input, By extends Actor, T, Prepared = undefined, Loaded = undefined>(
  name: string | ((input: Input) => string),
  { prepare, load, access, key, after }: Steps<Input, By, Prepared, Loaded>,
  handler: (call: Call<Input, By, Prepared> & { loaded: Loaded }) => Promise<Result<T>>,
): Command<Input, By, T> {
  return async (services, actor, input) => {
    const asked = { services, actor, input }
    const prepared = resultOf(await prepare?.(asked)) as Result<Prepared>
    if (!prepared.ok) return prepared
    const command = typeof name === "string" ? name : name(input)
    const idempotencyKey = key?.(asked) ?? idempotencyKeyOf(command, actor, input.idempotencyToken)
    const done = await commit(services, { command, actor, idempotencyKey }, async tx => {
      const call = { ...asked, tx, prepared: prepared.value }
      const given = load && (await load(call))
      if (given === null) return refuse("not-found")
      const loaded = resultOf(given) as Result<Loaded>
      if (!loaded.ok) return loaded
      if (access && !can({ access }, actor, "access", loaded.value, tx.now)) return refuse("not-found")
      return handler({ ...call, loaded: loaded.value })
    })
    if (done.ok) after?.(asked)
    return done
  }
}

/** A step gives a value or a result; a stored document has no field `ok`. */
function resultOf<T>(given: T | Result<T>): Result<T> {
  const isResult = typeof given === "object" && given !== null && "ok" in given
  return isResult ? given : ok(given)
}
