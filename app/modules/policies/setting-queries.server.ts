import { LIMITED_DEEDS, type SettingValues } from "#app/platform/settings.server.ts"
import { readPolicy } from "./policy.rules.ts"
import type { PolicyKey } from "./policy-keys.ts"
import { currentPolicies } from "./policy-queries.server.ts"

const KEYS: PolicyKey[] = [
  "account.passwordProof",
  "upload.maxMegabytes",
  ...LIMITED_DEEDS.flatMap((deed): PolicyKey[] => [`rate.${deed}.count`, `rate.${deed}.minutes`]),
]

/** The rules that the platform itself follows, as they stand now; undefined while no policies are loaded. */
export async function readSettings(now: Date): Promise<SettingValues | undefined> {
  const frozen = await currentPolicies(now, KEYS).catch(() => undefined)
  if (!frozen) return undefined
  const rates = LIMITED_DEEDS.map(deed => {
    const count = readPolicy(frozen, `rate.${deed}.count`)
    return [deed, { count, minutes: readPolicy(frozen, `rate.${deed}.minutes`) }]
  })
  return {
    proofMinutes: readPolicy(frozen, "account.passwordProof"),
    uploadMegabytes: readPolicy(frozen, "upload.maxMegabytes"),
    rates: Object.fromEntries(rates),
  }
}
