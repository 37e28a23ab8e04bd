import { existsSync, readFileSync, writeFileSync } from "node:fs"
import Module, { createRequire } from "node:module"
import { join } from "node:path"
import { Script } from "node:vm"
import type * as Server from "../../server.ts"

/**
 * Starts what is built: this becomes dist/server.js. Beside the bundle lies what V8 made of it when it was built. With
 * another version of Node, or other flags, V8 refuses that and compiles anew, which only takes longer.
 * `--compile` makes it instead of serving: everything is read, as at a start, so that what a start needs is in it.
 */
const BUNDLE = join(import.meta.dirname, "site.cjs")
const COMPILED = `${BUNDLE}.v8`

const isCompiling = process.argv.includes("--compile")
process.env.NODE_ENV = "production"
const script = new Script(Module.wrap(readFileSync(BUNDLE, "latin1")), {
  filename: BUNDLE,
  cachedData: !isCompiling && existsSync(COMPILED) ? readFileSync(COMPILED) : undefined,
})
if (script.cachedDataRejected)
  console.warn("The build was made by another Node, or with other flags: starting takes longer.")
const site = { exports: {} as typeof Server }
script.runInThisContext()(site.exports, createRequire(BUNDLE), site, BUNDLE, import.meta.dirname)
if (isCompiling) {
  await site.exports.readBuild()
  writeFileSync(COMPILED, script.createCachedData())
} else await site.exports.serve()
