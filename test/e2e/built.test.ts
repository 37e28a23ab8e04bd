import { readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, inject, it } from "vitest"
import { run } from "../../scripts/services/command.ts"
import { ROOT, SERVER } from "../../scripts/site/site.ts"

/** Starts what is built with a configuration that ends it before it listens. */
async function start(env: Record<string, string>) {
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

it("the worker that reads PDFs has no rights but to compute, and every other file none", async () => {
  const files = readdirSync(join(ROOT, "build/client/assets"))
  const ask = (name: RegExp) =>
    fetch(`${inject("site").origin}/assets/${files.find(file => name.test(file))}`)
  const worker = await ask(/^pdf\.worker.*\.mjs$/)
  expect(worker.status).toBe(200)
  expect(worker.headers.get("content-type")).toMatch(/javascript/)
  expect(worker.headers.get("content-security-policy")).toBe("default-src 'none'; script-src 'self'")
  const library = await ask(/^pdf\.min.*\.mjs$/)
  expect(library.status).toBe(200)
  expect(library.headers.get("content-security-policy")).toBe("default-src 'none'")
})
