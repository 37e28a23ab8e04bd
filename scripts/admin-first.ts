import { readFile } from "node:fs/promises"
import { openFirstAccount } from "#app/modules/accounts/people/open-first-account.server.ts"
import { loadCalendar } from "#app/modules/policies/load-calendar.server.ts"
import { loadPolicies } from "#app/modules/policies/load-policies.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { parseEmail } from "#app/shared/email.ts"
import { runWithServices } from "./site/with-services.ts"

const USAGE = `npm run admin:first -- <e-mail> <name> [--english]
  Opens the account of the first administrator and prints the link that sets its password, once. Loads the rules and the
  holidays before, where they are missing. Refused as soon as there is an administrator.`

const SYSTEM = { kind: "system", task: "admin-first" } as const

const words = process.argv.slice(2).filter(word => word !== "--english")
const email = parseEmail(words[0] ?? "")
const name = words[1]?.trim() ?? ""
if (words.length !== 2 || !email.ok || name.length < 2 || name.length > 40) {
  console.error(USAGE)
  process.exit(2)
}

await runWithServices(async services => {
  await loadRules(services)
  const lang = process.argv.includes("--english") ? "en" : "zh"
  const opened = await openFirstAccount(services, SYSTEM, { name, email: email.value, lang })
  if (!opened.ok) {
    console.error(`refused: ${opened.error.code}`)
    return 1
  }
  const { link, expiresAt } = opened.value
  console.log(
    `${email.value} is the administrator. Set the password before ${expiresAt.toISOString()}:\n${link}`,
  )
  return 0
})

/** The rules of the project's own data, on which every time limit rests; what is there stays as it is. */
async function loadRules(services: Services): Promise<void> {
  for (const [load, file] of [
    [loadPolicies, "policies/default-policies.json"],
    [loadCalendar, "calendar/cn-2018-2026.json"],
  ] as const) {
    const content: unknown = JSON.parse(await readFile(new URL(`../data/${file}`, import.meta.url), "utf8"))
    const loaded = await load(services, SYSTEM, content)
    if (!loaded.ok) throw new Error(`${file} was refused: ${loaded.error.code}`)
  }
}
