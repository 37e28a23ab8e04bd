import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { CalendarYearModel } from "#models/policies/calendar-year.server.ts"
import { calendarFileSchema } from "./calendar.schema.ts"
import { policyAccess } from "./policy.access.ts"

/**
 * Loads the public holidays from the parsed content of a calendar file, a year a document; a year that stands as it is
 * stays untouched, so that a second run changes nothing. Gives how many years were written. Refuses with `not-found`
 * (not allowed) and `calendar-file-invalid` ({path}).
 */
export async function loadCalendar(
  services: Services,
  actor: Actor,
  content: unknown,
): Promise<Result<{ years: number }>> {
  const file = calendarFileSchema.safeParse(content)
  if (!file.success) {
    return refuse("calendar-file-invalid", { params: { path: file.error.issues[0]?.path.join(".") ?? "" } })
  }
  const done = await commit<{ years: number }>(
    services,
    { command: "load-calendar", actor, idempotencyKey: `load-calendar:${newId()}` },
    async tx => {
      if (!can(policyAccess, actor, "load", undefined, tx.now)) return refuse("not-found")
      let years = 0
      for (const year of file.data.years.map(String)) {
        const inYear = (days: ReadonlySet<string>) => [...days].filter(d => d.startsWith(`${year}-`)).sort()
        const next = { holidays: inYear(file.data.holidays), makeupDays: inYear(file.data.makeupDays) }
        const known = await tx.get(CalendarYearModel, year)
        if (known && sameDays(known.holidays, next.holidays) && sameDays(known.makeupDays, next.makeupDays))
          continue
        await tx.put(CalendarYearModel, { _id: year, ...next, loadedAt: tx.now })
        years++
      }
      return years === 0 ? refuse("unchanged") : ok({ years })
    },
  )
  if (!done.ok && done.error.code === "unchanged") return ok({ years: 0 })
  return done
}

function sameDays(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === [...b].sort().join()
}
