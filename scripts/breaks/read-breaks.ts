import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Break, ModuleBreaks } from "./break.ts"

/** The breaks of all modules of a tree. */
export async function readBreaks(root: string): Promise<ModuleBreaks[]> {
  const folder = join(root, "test/breaks")
  const files = readdirSync(folder)
    .filter(file => file.endsWith(".ts"))
    .sort()
  return Promise.all(
    files.map(async file => {
      const { breaks } = (await import(pathToFileURL(join(folder, file)).href)) as { breaks: Break[] }
      return { module: basename(file, ".ts"), breaks }
    }),
  )
}

/** Reads files of a tree; undefined for one that does not exist. */
export function readerOf(root: string): (file: string) => string | undefined {
  return file => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined)
}
