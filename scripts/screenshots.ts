import { join } from "node:path"
import { ownSite } from "./pictures/own-site.ts"
import { takeAll } from "./pictures/take.ts"
import { browser, launchBrowser } from "./services/browser.ts"
import { findOrInstall } from "./services/engine.ts"
import { machine } from "./services/lookup.ts"
import { makeReport } from "./services/report.ts"
import { runCommand } from "./site/run-command.ts"
import { ROOT } from "./site/site.ts"
import { stopOnSignal } from "./site/stop.ts"

const USAGE = `npm run screenshots [-- --url http://localhost:3000]
  Takes a picture of every page in two widths into screenshots/, of a site of its own with fresh demonstration data.
  --url  of a demonstration that runs already, without the pages that are there only while something is changed`

const addresses = process.argv.filter(argument => /^https?:\/\//.test(argument))

await runCommand(USAGE, { switches: ["--url"], words: addresses }, async ({ words: [url] }) => {
  const report = makeReport()
  const stops = stopOnSignal(report)
  try {
    const origin = url ?? (await ownSite(report, stops))
    const chromium = await findOrInstall(browser, report, machine)
    const shown = await launchBrowser(chromium.executablePath)
    stops.add(() => shown.close())
    const folder = join(ROOT, "screenshots")
    const failures = await takeAll({ browser: shown, origin, isOwn: !url, folder, report })
    for (const failure of failures) report.line(`  ! ${failure}`)
    report.line(`Pictures in ${folder}; ${failures.length} failures`)
    process.exitCode = failures.length > 0 ? 1 : 0
  } finally {
    await stops.all()
  }
})
process.exit()
