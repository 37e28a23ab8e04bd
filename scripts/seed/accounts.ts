import { demoAccounts } from "#app/modules/accounts/people/people-queries.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import type { Services } from "#app/platform/services.server.ts"
import { translator } from "#app/shared/i18n/texts.ts"

/** The password of everybody whom the seed makes. Known to all, so the seed runs in demo mode only. */
export const DEMO_PASSWORD = "jindong-demo-2024"

/** The accounts of the demonstration, one a line, with their password. */
export async function accountLines(services: Services): Promise<string[]> {
  const accounts = await demoAccounts(services)
  if (accounts.length === 0) return ["No demonstration accounts: the database is empty, or demo mode is off."]
  const t = translator(signInTexts, "zh")
  const rows = accounts.map(({ email, name, role, memberRole, organisationName }) => {
    const words = [t(`role.${role}`), memberRole && t(`role.${memberRole}`), organisationName, name]
    return `  ${email.padEnd(32)} ${words.filter(Boolean).join(" · ")}`
  })
  return [`Demonstration accounts (one click each on /sign-in; password ${DEMO_PASSWORD}):`, ...rows]
}
