import { raw } from "#app/platform/journal/transaction.server.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import type { Entered } from "./guard.server.ts"
import { verifyPassword } from "./passwords.server.ts"
import { forgiveRate, limitRate } from "./rate-limits.server.ts"
import { markProved } from "./sessions.server.ts"

/** True when a binding step has to ask for the password again. */
export function needsProof({ services, viewer, now }: Pick<Entered, "services" | "viewer" | "now">): boolean {
  const minutes = services.settings.current.proofMinutes
  return !viewer.session || now.getTime() - viewer.session.provedAt.getTime() > minutes * 60_000
}

/**
 * Accepts a fresh proof or the password given with the form. Refuses with `needs-password` or `password-wrong` on the
 * field `currentPassword`, and `too-many-attempts` when guessed at.
 */
export async function prove(entered: Entered, password: string | undefined): Promise<Result<null>> {
  if (!needsProof(entered)) return ok(null)
  if (!password) return refuse("needs-password", { field: "currentPassword" })
  const { viewer, services } = entered
  const limited = await limitRate(services, "signIn", viewer.session?.personId ?? "nobody")
  if (!limited.ok) return limited
  if (!(await passwordMatches(viewer.session?.personId ?? "", password))) {
    return refuse("password-wrong", { field: "currentPassword" })
  }
  await forgiveRate(services, "signIn", viewer.session?.personId ?? "nobody")
  if (viewer.session) await markProved(services, viewer.session._id)
  return ok(null)
}

/** Compares a password with the stored hash; takes the same time when there is none. */
export async function passwordMatches(personId: string, password: string): Promise<boolean> {
  const credential = await raw(CredentialModel).findOne({ _id: personId })
  return verifyPassword(credential?.hash, password)
}
