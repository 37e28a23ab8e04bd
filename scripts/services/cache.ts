import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, rename, rm } from "node:fs/promises"
import { homedir } from "node:os"
import { join } from "node:path"
import type { Report } from "./report.ts"

/** Where engines are kept: outside the clone, so that the next fresh clone has them already. */
export function cacheDir(env: Record<string, string | undefined> = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "jindong-marketplace")
}

const PARTIAL = /^\.(.+)\.partial-(\d+)-[0-9a-f]+$/

/**
 * Fills `<cache>/<name>` once. The work goes into a folder beside it, which is renamed when it is whole: whatever ends
 * an installation half-way leaves nothing that looks finished. `proof` is a file that a whole installation has.
 */
export async function installOnce(
  report: Report,
  cache: string,
  { name, proof, fill }: { name: string; proof: string; fill(folder: string): Promise<void> },
): Promise<string> {
  const target = join(cache, name)
  await mkdir(cache, { recursive: true })
  await removeLeftOvers(report, cache, name)
  if (existsSync(join(target, proof))) return target
  if (existsSync(target)) {
    report.line(`  ! ${name} in the cache is incomplete; it is installed again`)
    await rm(target, { recursive: true, force: true })
  }
  const partial = join(cache, `.${name}.partial-${process.pid}-${randomBytes(3).toString("hex")}`)
  await mkdir(partial)
  try {
    await fill(partial)
    await rename(partial, target)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Somebody else finished the same installation first: theirs serves as well.
    if (!existsSync(join(target, proof))) throw error
  }
  return target
}

/** Removes what installations of this name left behind whose process is no more. */
async function removeLeftOvers(report: Report, cache: string, name: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    const [, of, pid] = PARTIAL.exec(entry) ?? []
    if (of !== name || isAlive(Number(pid))) continue
    report.line(`  ! a half-finished installation of ${name} was found and removed`)
    await rm(join(cache, entry), { recursive: true, force: true })
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}
