/** How many days ahead lists call near. A choice of display alone: no rule rests on it. */
export const SOON_DAYS = 3

const DAY = 86_400_000

/** Until when, seen from now, something is near. */
export function soonUntil(now: Date): Date {
  return new Date(now.getTime() + SOON_DAYS * DAY)
}

/** How a time limit looks: red when it has passed or falls within a day, amber while it is near. */
export function dueTone(dueAt: Date, now: Date): "risk" | "wait" | undefined {
  if (dueAt.getTime() - now.getTime() <= DAY) return "risk"
  return dueAt <= soonUntil(now) ? "wait" : undefined
}
