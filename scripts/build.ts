import { rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { run } from "./services/command.ts"
import { clearStamp, sourceHash, writeStamp } from "./site/build-stamp.ts"
import { BINARIES, ROOT } from "./site/site.ts"

/** Libraries written for require() find Node's own modules by it. What is built is for production, whoever starts it. */
const BEFORE_ALL = `
import { createRequire as requireOf } from "node:module"
const require = requireOf(import.meta.url)
process.env.NODE_ENV = "production"
`

/**
 * Builds the pages into build/ (their English client into build/en) and, with them and the libraries they use, the web
 * server into dist/, which vite:build does not empty. One file is read and compiled much faster than 1,000.
 */
const hash = sourceHash(ROOT)
clearStamp(ROOT)
const codes = await Promise.all(["zh", "en"].map(buildPages))
const failed = codes.find(code => code !== 0)
if (failed !== undefined) process.exit(failed)
rmSync(join(ROOT, "dist"), { recursive: true, force: true })
await bundleServer()
writeStamp(ROOT, hash)

async function buildPages(language: string): Promise<number> {
  const env = { NODE_ENV: "production", CLIENT_LANGUAGE: language }
  const { code } = await run([join(BINARIES, "remix"), "vite:build"], { cwd: ROOT, env, show: true })
  return code
}

/** Left out are libraries with code for one kind of machine, which they look for beside themselves. */
async function bundleServer(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["server.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    alias: { "virtual:remix/server-build": "./build/server/index.js" },
    external: ["vite", "@napi-rs/image", "@node-rs/argon2"],
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: BEFORE_ALL },
    legalComments: "none",
    logLevel: "error",
  })
}
