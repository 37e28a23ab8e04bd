import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { instantAt, localDay } from "#app/shared/time/zone.ts"
import { ClaimableModel } from "#models/claimable/claimable.server.ts"
import { claimableAccess } from "./claimable.access.ts"
import { claimableMachine } from "./claimable.ts"
import { sendClaimLink } from "./invitation.server.ts"

const POLICIES = ["account.agencyInvitation", "account.agencyInvitationReminder"] as const

/**
 * 发送认领邀请: a link that works once goes to the address of the list (policy `account.agencyInvitation`, working days);
 * the link of an earlier invitation dies. One reminder goes out `account.agencyInvitationReminder` working days before its
 * end. Refuses `not-found` and, for a claimed entry, `wrong-state`.
 */
export function inviteAgency(
  services: Services,
  actor: PersonActor,
  input: { entryId: string; idempotencyToken: string },
): Promise<Committed<{ email: string }>> {
  const token = newSecret()
  const key = idempotencyKeyOf("invite-agency", actor, input.idempotencyToken)
  return commit(services, { command: "invite-agency", actor, idempotencyKey: key }, async tx => {
    const entry = await tx.get(ClaimableModel, input.entryId)
    if (!entry || !can(claimableAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
    const status = claimableMachine.next(entry.status, "invite")
    if (!status) return refuse("wrong-state", { params: { state: entry.status } })
    const { until, remindAt } = await timesOf(tx)
    const invited = { invitedAt: tx.now, invitedUntil: until, invitedBy: actor.name }
    const reminder = { nextCheckAt: remindAt, remindedAt: undefined }
    await tx.put(ClaimableModel, { ...entry, status, ...invited, ...reminder })
    await sendClaimLink(services, tx, entry, { letter: "invitation", token, until })
    tx.emit({ type: "claimable.invited", entryId: entry._id, name: entry.name, until })
    return ok({ email: entry.contactEmail })
  })
}

/** The end of the invitation and the start of work on the day of its reminder; none where the whole time is shorter. */
async function timesOf(tx: Tx): Promise<{ until: Date; remindAt?: Date }> {
  const [policies, calendar] = [
    await policiesFor(tx, [...POLICIES, "calendar.workStart"]),
    await calendarFor(tx),
  ]
  const [days, before] = POLICIES.map(key => readPolicy(policies, key)) as [number, number]
  const until = deadlineAfterWorkingDays(tx.now, days, calendar)
  if (before >= days) return { until }
  const remindOn = localDay(deadlineAfterWorkingDays(tx.now, days - before, calendar))
  return { until, remindAt: instantAt(remindOn, readPolicy(policies, "calendar.workStart")) }
}
