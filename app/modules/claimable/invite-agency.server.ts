import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
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
export const inviteAgency = command(
  "invite-agency",
  {
    prepare: async () => newSecret(),
    load: ({ tx, input }: Call<{ entryId: string }>) => tx.get(ClaimableModel, input.entryId),
    access: (actor, _entry, now) => claimableAccess.manage(actor, undefined, now),
  },
  async ({ services, tx, actor, loaded: entry, prepared: token }) => {
    const status = claimableMachine.next(entry.status, "invite")
    if (!status) return refuse("wrong-state", { params: { state: entry.status } })
    const { until, remindAt } = await timesOf(tx)
    const invited = { invitedAt: tx.now, invitedUntil: until, invitedBy: actor.name }
    const reminder = { nextCheckAt: remindAt, remindedAt: undefined }
    await tx.put(ClaimableModel, { ...entry, status, ...invited, ...reminder })
    await sendClaimLink(services, tx, entry, { letter: "invitation", token, until })
    tx.emit({ type: "claimable.invited", entryId: entry._id, name: entry.name, until })
    return ok({ email: entry.contactEmail })
  },
)

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
