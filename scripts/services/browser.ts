import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { cacheDir, installOnce } from "./cache.ts"
import { runOrThrow } from "./command.ts"
import type { Tool } from "./engine.ts"
import { chineseFonts } from "./fonts.ts"

const VERSION = "147.0.0"
const FOLDER = `chromium-${VERSION}`
const BINARY = "chromium"
const ON_PATH = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

export interface FoundBrowser {
  label: string
  executablePath: string
}

/** Chromium for browser tests and screenshots. */
export const browser: Tool<FoundBrowser> = {
  name: "browser",

  async find({ env, which, exists }) {
    if (env.CHROMIUM_PATH) return { label: "browser of CHROMIUM_PATH", executablePath: env.CHROMIUM_PATH }
    const onPath = ON_PATH.map(which).find(Boolean)
    if (onPath) return { label: `${onPath} on PATH`, executablePath: onPath }
    const cached = join(cacheDir(env), FOLDER, BINARY)
    return exists(cached)
      ? { label: `Chromium ${VERSION} from the cache`, executablePath: cached }
      : undefined
  },

  async install(report, lookup) {
    const folder = await report.step(`browser: Chromium ${VERSION} unpacked`, () =>
      installOnce(report, cacheDir(lookup.env), { name: FOLDER, proof: BINARY, fill: unpack }),
    )
    return { label: `Chromium ${VERSION} just unpacked`, executablePath: join(folder, BINARY) }
  },
}

/** The package unpacks itself into the folder for temporary files: in a process of its own, for which that is `target`. */
async function unpack(target: string): Promise<void> {
  const script = 'import("@sparticuz/chromium").then(m => m.default.executablePath())'
  await runOrThrow([process.execPath, "-e", script], { env: { TMPDIR: target } })
}

/**
 * Starts Chromium with a Chinese font. Its sandbox is off for root, who cannot have one, and where the system refuses it
 * (it is then started again without); the pages shown are our own.
 */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: await chineseFonts() }
  const launch = (chromiumSandbox: boolean) => chromium.launch({ executablePath, env, chromiumSandbox })
  if (process.getuid?.() === 0) return launch(false)
  return launch(true).catch(() => launch(false))
}
