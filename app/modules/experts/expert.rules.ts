import { ok, type Result, refuse } from "#app/shared/result.ts"
import { halfWidth } from "#app/shared/text.ts"
import { type Day, isDay } from "#app/shared/time/zone.ts"
import { parseUscc } from "#app/shared/uscc.ts"
import type { Expert, PastEmployer } from "./expert.ts"

/** An organisation with which an expert has ties. */
export interface Tie {
  name: string
  uscc: string
  /** Last day there; absent for the present employer. */
  until?: Day
}

/**
 * The organisations among `usccs` with which an expert has ties on the day: the present employer, and employers of the
 * last `months` (policy `expert.conflict`, 平台规则). What is published and what waits for review both count, so that a
 * change of employer never hides either. For recusal: such an expert does not advise in a matter of these organisations.
 */
export function expertConflicts(
  expert: Pick<Expert, "profile" | "proposal">,
  usccs: readonly string[],
  today: Day,
  months: number,
): Tie[] {
  const since = monthsBefore(today, months)
  const profiles = [expert.profile, expert.proposal?.profile].filter(profile => profile !== undefined)
  const ties: Tie[] = [
    ...profiles.map(({ employer: { name, uscc } }) => ({ name, uscc })),
    ...profiles.flatMap(profile => profile.pastEmployers).filter(({ until }) => until >= since),
  ]
  const found = new Map<string, Tie>()
  for (const tie of ties) {
    if (usccs.includes(tie.uscc) && !found.has(tie.uscc)) found.set(tie.uscc, tie)
  }
  return [...found.values()]
}

/** The same day of the month so many months earlier, the last of a shorter month. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  const at = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)))
  return at.toISOString().slice(0, 10)
}

/**
 * The former employer that a changed profile forgets: whoever leaves an employer names it with the last day, or recusal
 * would lose sight of it. Undefined when nothing is forgotten.
 */
export function forgottenEmployer(
  published: Expert["profile"],
  next: { employer: { uscc: string }; pastEmployers: readonly PastEmployer[] },
): string | undefined {
  const before = published?.employer
  if (!before || before.uscc === next.employer.uscc) return undefined
  return next.pastEmployers.some(({ uscc }) => uscc === before.uscc) ? undefined : before.name
}

const STRETCH = /^(\d{1,2})[:.](\d{2})\s*(?:[-–—~]|至|到)\s*(\d{1,2})[:.](\d{2})$/

/**
 * The times of one day as people write them: `14:00-17:00`, several with a comma. Refuses `hours-invalid` for what is no
 * time, ends before it begins or runs into the next.
 */
export function parseHours(input: string): Result<{ from: string; to: string }[]> {
  const parts = halfWidth(input)
    .replaceAll("、", ",")
    .split(/[,;]/)
    .map(part => part.trim())
    .filter(Boolean)
  const stretches = parts.map(part => {
    const [, h1 = "", m1 = "", h2 = "", m2 = ""] = STRETCH.exec(part) ?? []
    return { from: `${h1.padStart(2, "0")}:${m1}`, to: `${h2.padStart(2, "0")}:${m2}` }
  })
  const isTime = (time: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const sorted = stretches.sort((a, b) => a.from.localeCompare(b.from))
  const isRight = sorted.every(
    ({ from, to }, at) =>
      isTime(from) && isTime(to) && from < to && (at === 0 || (sorted[at - 1]?.to ?? "") <= from),
  )
  return isRight && parts.length <= 4 ? ok(sorted) : refuse("hours-invalid")
}

/**
 * Former employers, one a line: name, credit code, last day (`某公司，9133…，2023-05-31`). Refuses `past-employer-line`
 * with the number of the first line that is not so.
 */
export function parsePastEmployers(lines: readonly string[]): Result<PastEmployer[]> {
  const parsed: PastEmployer[] = []
  for (const [at, line] of lines.entries()) {
    const parts = halfWidth(line)
      .split(/[,;、\t]|\s+/)
      .map(part => part.trim())
      .filter(Boolean)
    const until = parts.pop()
    const uscc = parseUscc(parts.pop() ?? "")
    const name = parts.join(" ")
    if (!isDay(until) || !uscc.ok || !name) return refuse("past-employer-line", { params: { n: at + 1 } })
    parsed.push({ name, uscc: uscc.value, until })
  }
  return ok(parsed)
}
