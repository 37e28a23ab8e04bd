import { newSecret, sha256 } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import type { SessionDoc } from "./session.ts"

export interface SessionLimits {
  idleMinutes: number
  absoluteMinutes: number
}

const TOUCH_EVERY_MS = 60_000

/** Opens a session after a password was proved; gives the token for the cookie, which is stored nowhere. */
export async function openSession(
  { clock }: Services,
  personId: string,
  organisationId: string | undefined,
  limits: SessionLimits,
): Promise<string> {
  const token = newSecret()
  const now = clock.now()
  const endsAt = new Date(now.getTime() + limits.absoluteMinutes * 60_000)
  await raw(SessionModel).insertOne({
    _id: sha256(token),
    personId,
    organisationId,
    createdAt: now,
    seenAt: now,
    provedAt: now,
    idleMinutes: limits.idleMinutes,
    endsAt,
    expiresAt: new Date(Math.min(endsAt.getTime(), now.getTime() + limits.idleMinutes * 60_000)),
  })
  return token
}

/** The live session of a token, moved on by its use; null when it ended. */
export async function findSession({ clock }: Services, token: string): Promise<SessionDoc | null> {
  const session = await raw(SessionModel).findOne({ _id: sha256(token) })
  const now = clock.now()
  if (!session || session.expiresAt <= now || session.endsAt <= now) return null
  if (now.getTime() - session.seenAt.getTime() >= TOUCH_EVERY_MS) {
    const expiresAt = new Date(
      Math.min(session.endsAt.getTime(), now.getTime() + session.idleMinutes * 60_000),
    )
    await raw(SessionModel).updateOne({ _id: session._id }, { $set: { seenAt: now, expiresAt } })
  }
  return session
}

/** Ends one session. */
export async function closeSession(sessionId: string): Promise<void> {
  await raw(SessionModel).deleteOne({ _id: sessionId })
}

/** Notes that the password was given again just now. */
export async function markProved({ clock }: Services, sessionId: string): Promise<void> {
  await raw(SessionModel).updateOne({ _id: sessionId }, { $set: { provedAt: clock.now() } })
}

/** Acts for another of the person's organisations from now on. */
export async function switchOrganisation(sessionId: string, organisationId: string): Promise<void> {
  await raw(SessionModel).updateOne({ _id: sessionId }, { $set: { organisationId } })
}

/** The live sessions of a person, the last used first. */
export async function sessionsOf({ clock }: Services, personId: string): Promise<SessionDoc[]> {
  return raw(SessionModel)
    .find({ personId, expiresAt: { $gt: clock.now() } })
    .sort({ seenAt: -1 })
    .limit(50)
    .toArray()
}

/** Ends one session of a person, never somebody else's; all but the present one when none is named. */
export async function closeOwnSessions(
  personId: string,
  which: { only: string } | { allBut: string },
): Promise<void> {
  const filter = "only" in which ? { _id: which.only } : { _id: { $ne: which.allBut } }
  await raw(SessionModel).deleteMany({ ...filter, personId })
}
