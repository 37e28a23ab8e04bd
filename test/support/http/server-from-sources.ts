import { readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { installOnce } from "../../../scripts/services/cache.ts"
import { runOrThrow } from "../../../scripts/services/command.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { sourceHash } from "../../../scripts/site/build-stamp.ts"
import { ROOT } from "../../../scripts/site/site.ts"

const CACHE = join(ROOT, ".cache/test-site")
const BUILDER = "test/support/http/build-server.ts"
/** What the server is made of. */
const INPUTS = ["app", "models", "public", "server.ts", "scripts/site", BUILDER, "package-lock.json"]

let made: Promise<string> | undefined

/** The folder with the web server of the present sources, made by the first who asks. No client is built. */
export function serverFromSources(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const name = sourceHash(ROOT, INPUTS).slice(0, 16)
  return installOnce(
    makeReport(() => undefined),
    CACHE,
    {
      name,
      proof: "dist/server.js",
      async fill(folder) {
        for (const old of readdirSync(CACHE).filter(entry => !entry.startsWith(".")))
          rmSync(join(CACHE, old), { recursive: true, force: true })
        await runOrThrow([process.execPath, "--import", "tsx", BUILDER, folder], { cwd: ROOT, lines: 60 })
      },
    },
  )
}
