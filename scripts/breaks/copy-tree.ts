import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runOrThrow } from "../services/command.ts"

/** Lists the files of a tree with NUL between them: those that git keeps, and new ones that it does not ignore. */
const LIST = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]

/** Copies the sources as they stand now into a folder that is thrown away at the end; packages are linked. */
export async function copyTree(root: string): Promise<{ root: string; remove(): void }> {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "jindong-breaks-")))
  for (const file of (await runOrThrow(LIST, { cwd: root })).split("\0").filter(Boolean)) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file))
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir")
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}
