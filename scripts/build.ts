import { rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { run } from "./services/command.ts"
import { clearStamp, sourceHash, writeStamp } from "./site/build-stamp.ts"
import { BINARIES, ROOT } from "./site/site.ts"

/** Builds the pages into build/ and, from server.ts, the web server that serves them: dist/server.js. */
const hash = sourceHash(ROOT)
clearStamp(ROOT)
const env = { NODE_ENV: "production" }
const { code } = await run([join(BINARIES, "remix"), "vite:build"], { cwd: ROOT, env, show: true })
if (code !== 0) process.exit(code)
rmSync(join(ROOT, "dist"), { recursive: true, force: true })
await build({
  absWorkingDir: ROOT,
  entryPoints: ["scripts/site/start-built.ts"],
  outfile: "dist/server.js",
  // Our own files become one; libraries are read from node_modules (docs/decisions/013).
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "error",
})
writeStamp(ROOT, hash)
