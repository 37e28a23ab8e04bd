import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { isListed, lifecycleOf } from "#app/modules/directory/agency.ts"
import { CLOCK_POLICY_KEYS, idleAnswerBy } from "#app/modules/directory/holds/agency-clock.rules.ts"
import { IDLE, isOfMeasure } from "#app/modules/directory/holds/holds.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"

/** 在册情况: how an agency stands, for its own people alone; null before it applied. */
export async function listingStatusPage(actor: PersonActor, now: Date) {
  const agency = await raw(AgencyModel).findOne({ _id: actor.organisation?.id ?? "" })
  if (!agency || !can(agencyAccess, actor, "read", agency, now)) return null
  const policies = await currentPolicies(now, CLOCK_POLICY_KEYS)
  const { activeAt = agency.listedAt, idlePromptedAt, holds, measures } = lifecycleOf(agency)
  const isSuspended = agency.status === "suspended"
  return {
    ...{ id: agency._id, name: agency.name, status: agency.status, activeAt },
    holds: holds.map(hold => ({ ...hold, isMeasure: isOfMeasure(hold) })),
    answerBy: idlePromptedAt && isListed(agency) ? idleAnswerBy(idlePromptedAt, policies) : undefined,
    isAsleep: holds.some(hold => hold.id === IDLE),
    openMeasures: measures.length,
    mayDeclare: (isListed(agency) || isSuspended) && can(agencyAccess, actor, "edit", agency, now),
    mayLeave: (isListed(agency) || isSuspended) && can(agencyAccess, actor, "submit", agency, now),
  }
}

export type StatusPeriod = NonNullable<Awaited<ReturnType<typeof listingStatusPage>>>
