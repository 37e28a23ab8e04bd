import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { halfWidth } from "#app/shared/text.ts"
import { helpTexts } from "./help.texts.ts"

/** The topics of the help by who has the task. */
export const HELP_GROUPS = {
  owner: ["publish", "select", "contract"],
  agency: ["apply", "quote", "award"],
  everybody: ["find", "object", "account", "journal"],
} as const

export type HelpGroup = keyof typeof HELP_GROUPS
export type HelpTopic = (typeof HELP_GROUPS)[HelpGroup][number]

const LONGEST = 100

/** What was asked, in plain width and at most 100 characters. */
export function helpQuestion(q: string | null): string {
  return halfWidth((q ?? "").slice(0, LONGEST)).trim()
}

/** The topics whose title or text holds every word of the question; all of them for an empty one. */
export function findTopics(question: string, lang: Lang): HelpTopic[] {
  const t = translator(helpTexts, lang)
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  const topics: HelpTopic[] = Object.values(HELP_GROUPS).flat()
  return topics.filter(topic => {
    const text = `${t(`${topic}.title`)}\n${t(`${topic}.text`)}`.toLowerCase()
    return words.every(word => text.includes(word))
  })
}
