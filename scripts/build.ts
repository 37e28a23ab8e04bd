import { join } from "node:path"
import { build } from "esbuild"
import { run } from "./services/command.ts"
import { clearStamp, sourceHash, writeStamp } from "./site/build-stamp.ts"
import { BINARIES, ROOT } from "./site/site.ts"

/**
 * Builds the pages into build/ (their English client into build/en) and the web server into dist/, which vite:build does
 * not empty.
 */
const hash = sourceHash(ROOT)
clearStamp(ROOT)
for (const language of ["zh", "en"]) {
  const vite = await run([join(BINARIES, "remix"), "vite:build"], {
    cwd: ROOT,
    env: { NODE_ENV: "production", CLIENT_LANGUAGE: language },
    show: true,
  })
  if (vite.code !== 0) process.exit(vite.code)
}
await build({
  absWorkingDir: ROOT,
  entryPoints: ["server.ts"],
  outfile: "dist/server.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
})
writeStamp(ROOT, hash)
