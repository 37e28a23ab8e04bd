import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { cacheDir } from "./cache.ts"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))
const PACKAGE = join(ROOT, "node_modules/@expo-google-fonts/noto-sans-sc")
/** The two weights that the pages use; all nine are 92 MB for a browser to look through. */
const WEIGHTS = ["400Regular", "700Bold"]

/** The font configuration as fontconfig reads it: these folders beside those of the system, and a cache of our own. */
export function fontsConf(folders: string[], cache: string): string {
  const escaped = (path: string) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map(folder => `  <dir>${escaped(folder)}</dir>`).join("\n")}
  <dir>/usr/share/fonts</dir>
  <cachedir>${escaped(cache)}</cachedir>
${["sans-serif", "serif", "monospace"].map(preferNoto).join("\n")}
</fontconfig>
`
}

function preferNoto(family: string): string {
  return `  <alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`
}

/**
 * Writes the configuration that gives Chromium a Chinese font and gives its path, for `FONTCONFIG_FILE`. Without it every
 * Chinese character is a box on a machine that has none.
 */
export async function chineseFonts(): Promise<string> {
  const folder = join(ROOT, ".cache")
  await mkdir(folder, { recursive: true })
  const file = join(folder, "fonts.conf")
  const folders = WEIGHTS.map(weight => join(PACKAGE, weight))
  await writeFile(file, fontsConf(folders, join(cacheDir(), "fontconfig")))
  return file
}
