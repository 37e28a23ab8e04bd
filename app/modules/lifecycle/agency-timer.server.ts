import { putAgency } from "#app/modules/directory/agency-store.server.ts"
import { agencyDues, CLOCK_POLICY_KEYS, type Due } from "#app/modules/directory/holds/agency-clock.rules.ts"
import { policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { type AgencyDoc, AgencyModel } from "#models/directory/agency.server.ts"
import { doDue } from "./due-things.server.ts"

/** More things cannot wait for one agency at one instant; a longer list is one that does not get done. */
const MOST = 1000

/**
 * What time does to an agency: everything that is due, in the order in which it fell due, each thing once. Made with
 * the runner's key; refuses `nothing-due` when somebody was faster.
 */
export function agencyTimer(
  services: Services,
  agencyId: string,
  idempotencyKey: string,
): Promise<Committed<{ done: Due["kind"][] }>> {
  const actor = { kind: "system", task: "agency-deadlines" } as const
  return commit(services, { command: "agency-timer", actor, idempotencyKey }, async tx => {
    const agency = await tx.get(AgencyModel, agencyId)
    if (!agency?.nextCheckAt || agency.nextCheckAt > tx.now) return refuse("nothing-due")
    const done = await doAllDue(tx, agency)
    // A rule gave more time since the clock was set: it is set again, or it would ring for ever.
    if (done.length === 0) await putAgency(tx, agency)
    return ok({ done })
  })
}

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
