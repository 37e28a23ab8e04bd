import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { agencyDues, CLOCK_POLICY_KEYS, type Due } from "#app/modules/directory/holds/agency-clock.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { doDue } from "./due-things.server.ts"

/** More things cannot wait for one agency at one instant; a longer list is one that does not get done. */
const MOST = 1000

/**
 * What time does to an agency: everything that is due, in the order in which it fell due, each thing once. Made with
 * the runner's key; refuses `nothing-due` when somebody was faster.
 */
export const agencyTimer = command(
  "agency-timer",
  { key: ({ input }) => input.idempotencyToken },
  async ({ tx, input }: Call<{ id: string }, Actor>) => {
    const agency = await tx.get(AgencyModel, input.id)
    if (!agency?.nextCheckAt || agency.nextCheckAt > tx.now) return refuse("nothing-due")
    const done = await doAllDue(tx, agency)
    // A rule gave more time since the clock was set: it is set again, or it would ring for ever.
    if (done.length === 0) await putAgency(tx, agency)
    return ok({ done })
  },
)

async function doAllDue(tx: Tx, agency: AgencyDoc): Promise<Due["kind"][]> {
  const policies = await policiesFor(tx, CLOCK_POLICY_KEYS)
  const done: Due["kind"][] = []
  for (let current = agency; ; ) {
    const [due] = agencyDues(current, policies)
    if (!due || due.at > tx.now) return done
    if (done.length >= MOST)
      throw new Error(`What is due for agency ${agency._id} does not get done: ${due.kind}`)
    current = await doDue(tx, current, due, policies)
    done.push(due.kind)
  }
}
