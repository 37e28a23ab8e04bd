import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { RATE_LIMITED, type SettingValues } from "#app/platform/settings.server.ts"

const MEGABYTE = 1_048_576
const MILLION = 1_000_000

const KEYS: PolicyKey[] = [
  "account.passwordProof",
  "upload.maxMegabytes",
  "upload.imageMegapixels",
  "upload.tableMegabytes",
  "upload.tableUnpackedMegabytes",
  "upload.tableRows",
  "upload.tableColumns",
  "account.draftKeep",
  ...RATE_LIMITED.flatMap((action): PolicyKey[] => [`rate.${action}.count`, `rate.${action}.minutes`]),
]

/** The rules that the platform itself follows, as they stand now; undefined while no policies are loaded. */
export async function readSettings(now: Date): Promise<SettingValues | undefined> {
  const frozen = await currentPolicies(now, KEYS).catch(() => undefined)
  if (!frozen) return undefined
  const rates = RATE_LIMITED.map(action => {
    const count = readPolicy(frozen, `rate.${action}.count`)
    return [action, { count, minutes: readPolicy(frozen, `rate.${action}.minutes`) }]
  })
  return {
    proofMinutes: readPolicy(frozen, "account.passwordProof"),
    uploadBytes: readPolicy(frozen, "upload.maxMegabytes") * MEGABYTE,
    imagePixels: readPolicy(frozen, "upload.imageMegapixels") * MILLION,
    tables: {
      bytes: readPolicy(frozen, "upload.tableMegabytes") * MEGABYTE,
      unpackedBytes: readPolicy(frozen, "upload.tableUnpackedMegabytes") * MEGABYTE,
      rows: readPolicy(frozen, "upload.tableRows"),
      columns: readPolicy(frozen, "upload.tableColumns"),
    },
    draftDays: readPolicy(frozen, "account.draftKeep"),
    rates: Object.fromEntries(rates),
  }
}
