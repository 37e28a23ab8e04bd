import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** What the build is made of. */
const INPUTS = [
  "app",
  "models",
  "public",
  "server.ts",
  "vite.config.ts",
  "scripts/build.ts",
  "scripts/site/future.ts",
  "scripts/site/pdf-files.ts",
  "scripts/site/start-built.ts",
  "tsconfig.json",
  "package-lock.json",
]
const STAMP = "dist/.build-stamp"
const OUTPUTS = ["dist/server.js", "build/server/index.js", "build/client"]

/** A hash over the names and contents of all files below the inputs that exist. */
export function sourceHash(root: string, inputs: string[] = INPUTS): string {
  const hash = createHash("sha256")
  for (const file of inputs.flatMap(input => filesBelow(join(root, input)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0")
  }
  return hash.digest("hex")
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesBelow(join(path, name)))
}

/** Whether what was built is there and was made from the sources as they are now. */
export function isBuilt(root: string): boolean {
  if (!OUTPUTS.every(output => existsSync(join(root, output)))) return false
  const stamp = join(root, STAMP)
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash(root)
}

/** Takes the stamp away before a build: one that stops half-way is not taken for whole. */
export function clearStamp(root: string): void {
  rmSync(join(root, STAMP), { force: true })
}

/** Says that the build is whole. `hash` was taken before it began, so that an edit during the build is not missed. */
export function writeStamp(root: string, hash: string): void {
  mkdirSync(dirname(join(root, STAMP)), { recursive: true })
  writeFileSync(join(root, STAMP), hash)
}
