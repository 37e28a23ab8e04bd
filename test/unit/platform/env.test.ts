import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { readEnv } from "#app/platform/env.server.ts"

const SECRET = "0f3c9a5d7e1b2846".repeat(3)

/** A configuration with which production starts. */
const PRODUCTION: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  APP_ORIGIN: "https://market.example",
  MONGODB_URI: "mongodb://db.internal/market?replicaSet=rs0",
  MEILI_URL: "http://search.internal:7700",
  MEILI_MASTER_KEY: SECRET,
  FIELD_KEY: SECRET,
  SEAL_KEY_FILE: "/run/secrets/seal.key",
  SMTP_URL: "smtps://mail.internal",
}

describe("production", () => {
  it("starts with secrets of its own", () => {
    expect(readEnv(PRODUCTION)).toMatchObject({ NODE_ENV: "production", DEMO_MODE: false })
  })

  it.each([
    ["a demonstration key for the search", { MEILI_MASTER_KEY: "demo-key-of-sixteen" }, /MEILI_MASTER_KEY/],
    ["the key that stands in compose.yaml", { MEILI_MASTER_KEY: "for-development-only" }, /MEILI_MASTER_KEY/],
    ["a key out of an example", { FIELD_KEY: "example-".repeat(5) }, /FIELD_KEY/],
    ["card payments under the demonstration's key", { STRIPE_ENABLED: "1" }, /STRIPE_SECRET_KEY/],
    ["nowhere to send mail", { SMTP_URL: "" }, /SMTP_URL/],
    ["an address without TLS", { APP_ORIGIN: "http://market.example" }, /APP_ORIGIN/],
    ["demo mode", { DEMO_MODE: "1" }, /DEMO_MODE/],
    ["demo mode at an address without TLS", { DEMO_MODE: "1", APP_ORIGIN: "http://10.0.0.7" }, /DEMO_MODE/],
    [
      "demo mode at a name like localhost",
      { DEMO_MODE: "1", APP_ORIGIN: "http://localhost.example" },
      /DEMO_MODE/,
    ],
    ["a clock that is set", { CLOCK_FILE: "/tmp/clock" }, /CLOCK_FILE/],
  ])("refuses %s and says why", (_, changes, why) => {
    expect(() => readEnv({ ...PRODUCTION, ...changes })).toThrow(why)
  })

  it("names every refusal at once", () => {
    const bad = {
      ...PRODUCTION,
      SMTP_URL: "",
      APP_ORIGIN: "http://market.example",
      FIELD_KEY: "demo".repeat(9),
    }
    expect(() => readEnv(bad)).toThrow(/APP_ORIGIN[\s\S]*FIELD_KEY[\s\S]*SMTP_URL/)
  })

  it("takes a secret from a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "env-test-"))
    writeFileSync(join(folder, "key"), `${SECRET}\n`)
    const env = { ...PRODUCTION, FIELD_KEY: undefined, FIELD_KEY_FILE: join(folder, "key") }
    expect(readEnv(env).FIELD_KEY).toBe(SECRET)
    rmSync(folder, { recursive: true })
  })
})

describe("any configuration", () => {
  it.each(["MONGODB_URI", "MEILI_URL", "FIELD_KEY", "SEAL_KEY_FILE"])("needs %s", name => {
    expect(() => readEnv({ ...PRODUCTION, NODE_ENV: "test", [name]: undefined })).toThrow(name)
  })

  it("runs as a demonstration on the machine of whoever looks at it", () => {
    const demo = { ...PRODUCTION, DEMO_MODE: "1", SMTP_URL: "", MEILI_MASTER_KEY: "for-development-only" }
    for (const APP_ORIGIN of ["http://localhost:3000", "http://127.0.0.1:3910/", "http://[::1]:3000"]) {
      expect(readEnv({ ...demo, APP_ORIGIN }).DEMO_MODE).toBe(true)
    }
  })
})
