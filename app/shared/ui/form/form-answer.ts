/** What the action of a form answers when something was refused, in the language of the request. */
export interface FormAnswer {
  /** What was typed, without passwords; a field that came more than once is a list. */
  readonly values: Readonly<Record<string, unknown>>
  /** What was refused in words, by the name of the field; under `""` what belongs to the form as a whole. */
  readonly errors: Readonly<Record<string, readonly string[]>>
}

/** The answer when it belongs to the form that sent these values; a page with several forms shows each its own. */
export function answerTo(
  answer: FormAnswer | undefined,
  sent: Readonly<Record<string, string>>,
): FormAnswer | undefined {
  return Object.entries(sent).every(([name, value]) => answer?.values[name] === value) ? answer : undefined
}
