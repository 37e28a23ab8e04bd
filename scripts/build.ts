import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type BuildOptions, build } from "esbuild"
import { run, runOrThrow } from "./services/command.ts"
import { clearStamp, sourceHash, writeStamp } from "./site/build-stamp.ts"
import { BINARIES, ROOT, SERVER } from "./site/site.ts"

const FOR_NODE: BuildOptions = {
  absWorkingDir: ROOT,
  platform: "node",
  target: "node20",
  legalComments: "none",
  logLevel: "error",
}

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

/**
 * The server with its libraries in one file, and beside it what V8 makes of that, so that a start need not
 * (docs/decisions/013). Left out are libraries with code for one kind of machine, which they look for beside themselves.
 */
async function bundleServer(): Promise<void> {
  const { outputFiles } = await build({
    ...FOR_NODE,
    entryPoints: ["server.ts"],
    bundle: true,
    write: false,
    format: "cjs",
    supported: { "dynamic-import": false },
    alias: { "virtual:remix/server-build": "./build/server/index.js" },
    external: ["vite", "@napi-rs/image", "@node-rs/argon2"],
    define: { "process.env.NODE_ENV": '"production"' },
  })
  await build({
    ...FOR_NODE,
    entryPoints: ["scripts/site/start-built.ts"],
    outfile: "dist/server.js",
    format: "esm",
  })
  writeFileSync(join(ROOT, "dist/site.cjs"), outputFiles.map(file => inAscii(file.text)).join(""))
  await runOrThrow([...SERVER, "--compile"], { cwd: ROOT })
}

/**
 * A program in ASCII is kept in half the memory. esbuild leaves other signs in comments, in patterns and in texts marked
 * as raw; of these the last change, and the one there is speaks of reloading while developing.
 */
function inAscii(program: string): string {
  return program.replace(/[\u0080-\uffff]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
