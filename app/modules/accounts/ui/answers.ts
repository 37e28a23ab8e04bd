import type { SubmissionResult } from "@conform-to/react"

type Answer = SubmissionResult<string[]>

/** The answer when it belongs to the form that sent these values; a page with several forms shows each its own. */
export function answerTo(
  answer: Answer | undefined,
  sent: Readonly<Record<string, string>>,
): Answer | undefined {
  const values: Record<string, unknown> = answer?.initialValue ?? {}
  return Object.entries(sent).every(([name, value]) => values[name] === value) ? answer : undefined
}
