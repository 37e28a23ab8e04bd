import type { OneTimeTokenDoc } from "#app/platform/auth/one-time-token.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import { raw, type Tx } from "#app/platform/journal/transaction.server.ts"
import { OneTimeTokenModel } from "#models/platform/one-time-token.server.ts"

type Purpose = OneTimeTokenDoc["purpose"]
const LONGEST = 100

/** Keeps the hash of a link's secret; older links of the same purpose for the same subject stop working. */
export async function keepToken(
  tx: Tx,
  { token, purpose, subjectId, expiresAt }: { token: string } & Omit<OneTimeTokenDoc, "_id" | "usedAt">,
): Promise<void> {
  await dropToken(tx, purpose, subjectId)
  await tx.putPrivate(OneTimeTokenModel, { _id: sha256(token), purpose, subjectId, expiresAt })
}

/** Takes a link back before it was used. */
export async function dropToken(tx: Tx, purpose: Purpose, subjectId: string): Promise<void> {
  await tx.removePrivate(OneTimeTokenModel, { subjectId, purpose })
}

/** The subject of a live link inside a command; the link is used up with it. Null when it never was, was used or lapsed. */
export async function spendToken(tx: Tx, token: string, purpose: Purpose): Promise<string | null> {
  if (token.length > LONGEST) return null
  const kept = await tx.get(OneTimeTokenModel, sha256(token))
  if (!kept || !isLive(kept, purpose, tx.now)) return null
  await tx.putPrivate(OneTimeTokenModel, { ...kept, usedAt: tx.now })
  return kept.subjectId
}

/** The subject of a live link, for the page behind it; uses nothing up. */
export async function tokenSubject(token: string, purpose: Purpose, now: Date): Promise<string | null> {
  if (token.length > LONGEST) return null
  const kept = await raw(OneTimeTokenModel).findOne({ _id: sha256(token) })
  return kept && isLive(kept, purpose, now) ? kept.subjectId : null
}

function isLive(kept: OneTimeTokenDoc, purpose: Purpose, now: Date): boolean {
  return kept.purpose === purpose && !kept.usedAt && kept.expiresAt > now
}
