import {
  registerOrganisation,
  type SignedUp,
} from "#app/modules/accounts/organisations/register-organisation.server.ts"
import { hashPassword } from "#app/platform/auth/passwords.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { ANONYMOUS } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { SignUp } from "./sign-in.schema.ts"

/**
 * Registers a person together with their enterprise or agency; the person is its first manager. An enterprise begins as
 * a draft, an agency active (see the machine). Refuses with `organisation-exists` beside the code (a manager invites
 * further members), `email-taken`, `too-many-attempts` by address.
 */
export async function signUp(
  services: Services,
  input: Omit<SignUp, "idempotencyToken" | "terms">,
  { address, lang, idempotencyToken }: { address: string; lang: Lang; idempotencyToken: string },
) {
  const limited = await limitRate(services, "register", address)
  if (!limited.ok) return limited
  // Outside the transaction: a hash takes longer than everything in it.
  const hash = await hashPassword(input.newPassword)
  return commit<SignedUp>(
    services,
    {
      command: "sign-up",
      actor: ANONYMOUS,
      idempotencyKey: idempotencyKeyOf(`sign-up:${sha256(input.email)}`, ANONYMOUS, idempotencyToken),
    },
    async tx => {
      return registerOrganisation(services, tx, input, { hash, lang })
    },
  )
}
