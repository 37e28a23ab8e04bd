import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import { type ExpertMode, WEEKDAYS, type Weekday, type WeeklySlot } from "#app/modules/experts/expert.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"

/** Modes and hours in words. */
export function useExpertWords() {
  const t = useTexts(expertTexts)
  return {
    modes: (modes: readonly ExpertMode[]) => modes.map(mode => t(`mode.${mode}`)).join(t("comma")),
    /** Each day with its stretches: 周二 14:00–17:00. */
    hours: (hours: readonly WeeklySlot[]) =>
      WEEKDAYS.map(day => ({ day, label: t(`day.${day}`), times: timesOf(hours, day) })).filter(
        ({ times }) => times !== "",
      ),
  }
}

/** The stretches of one day, as people read them and as the form takes them back. */
export function timesOf(hours: readonly WeeklySlot[], day: Weekday, dash = "–", between = "，"): string {
  return hours
    .filter(slot => slot.day === day)
    .map(({ from, to }) => `${from}${dash}${to}`)
    .join(between)
}
