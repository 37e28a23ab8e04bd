import { letterLink } from "#app/modules/accounts/sign-in/account-mail.server.ts"
import { keepToken } from "#app/modules/accounts/sign-in/one-time-token.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { onceKey } from "#app/platform/journal/once-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { fill } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { type ClaimableDoc, ClaimableModel } from "#models/directory/claimable.server.ts"
import { claimableAccess } from "./claimable.access.ts"
import { claimableTexts } from "./claimable.texts.ts"
import { claimableMachine } from "./claimable.ts"

const POLICY = "account.agencyInvitation"

/**
 * 发送认领邀请: a link that works once goes to the address of the list (policy `account.agencyInvitation`, working days);
 * the link of an earlier invitation dies. Refuses `not-found` and, for a claimed entry, `wrong-state`.
 */
export function inviteAgency(
  services: Services,
  actor: PersonActor,
  input: { entryId: string; once: string },
): Promise<Committed<{ email: string }>> {
  const token = newSecret()
  const key = onceKey("invite-agency", actor, input.once)
  return commit(services, { command: "invite-agency", actor, idempotencyKey: key }, async tx => {
    const entry = await tx.get(ClaimableModel, input.entryId)
    if (!entry || !can(claimableAccess, actor, "manage", undefined, tx.now)) return refuse("not-found")
    const status = claimableMachine.next(entry.status, "invite")
    if (!status) return refuse("wrong-state", { params: { state: entry.status } })
    const days = readPolicy(await policiesFor(tx, [POLICY]), POLICY)
    const until = deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx))
    const invited = { invitedAt: tx.now, invitedUntil: until, invitedBy: actor.name }
    await tx.put(ClaimableModel, { ...entry, status, ...invited })
    const subject = { purpose: "agency-invitation" as const, subjectId: entry._id }
    await keepToken(tx, { ...subject, token, expiresAt: until })
    sendInvitation(services, tx, entry, { token, until })
    tx.emit({ type: "claimable.invited", entryId: entry._id, name: entry.name, until })
    return ok({ email: entry.contactEmail })
  })
}

/** The letter is in Chinese: the list of the city knows no language, and the page behind the link has both. */
function sendInvitation(
  services: Services,
  tx: Tx,
  { name, source, contactEmail }: ClaimableDoc,
  { token, until }: { token: string; until: Date },
): void {
  const texts = claimableTexts.zh
  const link = letterLink(services, "zh", path.claim(token))
  const params = { name, source, link, day: describeDay(localDay(until), "zh") }
  const [subject, text] = [fill(texts["mail.subject"], params), fill(texts["mail.text"], params)]
  tx.effect({ kind: "mail.send", payload: { to: contactEmail, subject, text } })
}
