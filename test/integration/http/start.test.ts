import { expect, it } from "vitest"
import { run } from "../../../scripts/services/command.ts"
import { ROOT, requireBuilt, SERVER } from "../../../scripts/site/site.ts"

/** Starts what is built with a configuration that ends it before it listens. */
async function start(env: Record<string, string>) {
  requireBuilt()
  const whole = {
    FIELD_KEY: "demo".repeat(10),
    SEAL_KEY_FILE: "none",
    DEMO_MODE: "0",
    CLOCK_FILE: "",
    ...env,
  }
  return run(SERVER, { cwd: ROOT, env: whole })
}

it.each(["", "development", "production"])(
  "what is built refuses what must not be in production, with NODE_ENV=%s",
  async NODE_ENV => {
    const { code, output } = await start({ NODE_ENV })
    expect(code).toBe(1)
    expect(output).toContain("APP_ORIGIN: production needs an https address")
    expect(output).toContain("FIELD_KEY: a demonstration secret must not be used in production")
  },
)
