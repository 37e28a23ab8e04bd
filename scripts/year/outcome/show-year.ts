import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { isHalfSeeded } from "../../site/data-dir.ts"
import { runSite } from "../../site/run-site.ts"
import { ROOT } from "../../site/site.ts"
import { clockFileOf, runYear, YEAR_FOLDER } from "../run-year.ts"
import { WHOLE_YEAR } from "../stories.ts"

/** Brings up a site on the demonstration year as it was on its last evening; plays the year first where it is missing. */
export async function showYear({ reset }: { reset: boolean }): Promise<void> {
  process.chdir(ROOT)
  const dataDir = resolve(process.env.DATA_DIR ?? YEAR_FOLDER)
  const clockFile = clockFileOf(dataDir)
  const isThere = existsSync(clockFile) && !isHalfSeeded(dataDir)
  if (reset || !isThere) await runYear(WHOLE_YEAR, { reset: true })
  await runSite({ mode: "built", reset: false, dataDir, clockFile })
}
