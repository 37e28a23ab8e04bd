export const TASK_KINDS = [
  "organisation-check",
  "organisation-correct",
  "request-submit",
  "request-correct",
  "request-select",
  "contract-record",
  "contract-answer",
  "contract-pay",
  "contract-complete",
  "listing-apply",
  "listing-correct",
  "award-confirm",
  "vetting-file",
  "objection",
  "confirmation",
  "item-comment",
  "owner-check",
  "review",
  "publish",
  "open",
  "opens-today",
  "expert-review",
  "expert-profile",
  "complaint",
  "dead-effect",
  "measure-state",
  "measure-decide",
  "measure-decide-objection",
  "declare-active",
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** One thing that waits for a person; its title and button stand in the texts by `kind`. */
export interface Waiting {
  kind: TaskKind
  /** What it is about: a title, a name, a number. */
  about: string
  to: string
  dueAt?: Date
  /** It cannot be done before this instant. */
  notBefore?: Date
}

/** The first due on top; what has no time limit comes last, in the order it was found. */
export function byDueTime(tasks: readonly Waiting[]): Waiting[] {
  const time = (task: Waiting) => task.dueAt?.getTime() ?? Number.POSITIVE_INFINITY
  return [...tasks].sort((a, b) => (time(a) === time(b) ? 0 : time(a) - time(b)))
}
