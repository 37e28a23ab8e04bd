import { readFileSync } from "node:fs"
import { z } from "zod"

const flag = z
  .enum(["0", "1", "true", "false"])
  .default("0")
  .transform(v => v === "1" || v === "true")

/** The whole configuration. Every secret may also come from a file: `NAME_FILE=/run/secrets/name`. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_ORIGIN: z.url().default("http://localhost:3000"),
  TRUST_PROXY: flag,
  DATA_DIR: z.string().default(".data"),
  DEMO_MODE: flag,
  /** The year of the figures on the home page; without it the present one. */
  FIGURES_YEAR: z.coerce.number().int().min(2000).max(2100).optional(),
  MONGODB_URI: z.string().min(1, "MONGODB_URI is missing; scripts/demo starts a database and sets it"),
  MEILI_URL: z.url({ error: "MEILI_URL is missing; scripts/demo starts Meilisearch and sets it" }),
  MEILI_MASTER_KEY: z.string().min(16),
  SEARCH_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9_]{0,20}$/)
    .default(""),
  STRIPE_ENABLED: flag,
  STRIPE_API_BASE: z.url().optional(),
  STRIPE_SECRET_KEY: z.string().default("sk_test_demonstration"),
  STRIPE_WEBHOOK_SECRET: z.string().default("whsec_demonstration_only"),
  FIELD_KEY: z.string().min(32, "FIELD_KEY needs at least 32 characters; it encrypts phone numbers"),
  SEAL_KEY_FILE: z.string().min(1, "SEAL_KEY_FILE is missing: the file with the key that seals quotes"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("noreply@localhost"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  COMMIT_TIMEOUT_MS: z.coerce.number().int().min(100).default(10_000),
  BACKGROUND: flag.default(true),
  /** A file with an ISO instant from which the site's clock runs; for browser tests, in demo mode only. */
  CLOCK_FILE: z.string().optional(),
})

export type Env = z.infer<typeof schema>

const SECRETS = [
  "MEILI_MASTER_KEY",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "FIELD_KEY",
  "SMTP_URL",
  "MONGODB_URI",
]

/** Configuration that must not run. Its message names every refusal, one a line. */
class BadConfiguration extends Error {}

/** Reads and checks the configuration; throws `BadConfiguration` with all refusals at once. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(withSecretFiles(source))
  if (!parsed.success) {
    throw new BadConfiguration(parsed.error.issues.map(i => `${i.path.join(".")}: ${i.message}`).join("\n"))
  }
  const { NODE_ENV, DEMO_MODE, CLOCK_FILE } = parsed.data
  const refusals = NODE_ENV === "production" ? productionRefusals(parsed.data) : []
  if (CLOCK_FILE && !DEMO_MODE) refusals.push("CLOCK_FILE: only a demonstration may set its own time")
  if (refusals.length > 0) throw new BadConfiguration(refusals.join("\n"))
  return parsed.data
}

function withSecretFiles(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const merged = { ...source }
  for (const name of SECRETS) {
    const file = source[`${name}_FILE`]
    if (file) merged[name] = readFileSync(file, "utf8").trim()
  }
  return merged
}

const ON_THIS_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/

/** What must not be in production. A demonstration is none: it answers on the machine of whoever looks at it, and there alone. */
function productionRefusals(env: Env): string[] {
  if (env.DEMO_MODE) {
    if (ON_THIS_MACHINE.test(env.APP_ORIGIN)) return []
    return [
      "DEMO_MODE: production must not run as a demonstration, where anybody signs in as anybody; only at http://localhost may it be on",
    ]
  }
  const refusals: string[] = []
  if (!env.APP_ORIGIN.startsWith("https://")) refusals.push("APP_ORIGIN: production needs an https address")
  for (const name of [
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET",
    "MEILI_MASTER_KEY",
    "FIELD_KEY",
  ] as const) {
    const unused = name.startsWith("STRIPE") && !env.STRIPE_ENABLED
    if (!unused && /demo|for-development|change-me|example/i.test(env[name])) {
      refusals.push(`${name}: a demonstration secret must not be used in production`)
    }
  }
  if (!env.SMTP_URL)
    refusals.push("SMTP_URL: production sends mail; the mailbox page exists in demo mode only")
  return refusals
}
