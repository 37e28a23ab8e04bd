import { readFile } from "node:fs/promises"
import { importCatalogue } from "#app/modules/catalogue/import-catalogue.server.ts"
import { calendarFileSchema } from "#app/modules/policies/calendar.schema.ts"
import { loadCalendar } from "#app/modules/policies/load-calendar.server.ts"
import { loadPolicies } from "#app/modules/policies/load-policies.server.ts"
import type { HolidayCalendar } from "#app/shared/time/calendar.ts"
import { must, type SeedWorld } from "./world.ts"

const SYSTEM = { kind: "system", task: "seed" } as const

function text(name: string): Promise<string> {
  return readFile(new URL(`../../data/${name}.json`, import.meta.url), "utf8")
}

async function json(name: string): Promise<unknown> {
  return JSON.parse(await text(name))
}

/** The public holidays of the project's own data. */
export async function readCalendar(): Promise<HolidayCalendar> {
  return calendarFileSchema.parse(await json("calendar/cn-2018-2026"))
}

/** Loads what everything rests on: the default policies, the holidays, the catalogue of service items. */
export async function loadRules({ services }: Pick<SeedWorld, "services">): Promise<void> {
  must(await loadPolicies(services, SYSTEM, await json("policies/default-policies")), "the policies")
  must(await loadCalendar(services, SYSTEM, await json("calendar/cn-2018-2026")), "the calendar")
  const files = {
    items: await text("catalogue/items"),
    mapping: await json("catalogue/field-mapping"),
    certificates: await json("catalogue/certificates"),
  }
  const { errors } = must(
    await importCatalogue(services, SYSTEM, files, { isDryRun: false }),
    "the catalogue",
  )
  if (errors.length > 0) throw new Error(`the catalogue has refused lines: ${JSON.stringify(errors[0])}`)
}
