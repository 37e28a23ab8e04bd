/** Why something was refused. `code` is kebab-case; its text stands under `refusal.<code>` in a module's texts. */
export interface Refusal {
  code: string
  /** The form field it belongs to, when there is one. */
  field?: string
  params?: Record<string, string | number>
}

/** What a rule or command gives back: a value, or why not. Exceptions are left for bugs and broken infrastructure. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E }

/** A success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A refusal with its code, and the field and parameters that its text needs. */
export function refuse(
  code: string,
  details: { field?: string; params?: Record<string, string | number> } = {},
): { ok: false; error: Refusal } {
  return { ok: false, error: { code, ...details } }
}

/** True for a success; narrows the type. */
export function isOk<T, E>(result: Result<T, E>): result is { ok: true; value: T } {
  return result.ok
}

/** Changes the value of a success and leaves a refusal as it is. */
export function map<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result
}

/** A refusal as one line (`too-long?max=80`), for places that carry only a string, such as the errors of a form. */
export function refusalToMessage(refusal: Refusal): string {
  const params = Object.entries(refusal.params ?? {}).map(([name, value]) => [name, String(value)])
  return params.length === 0 ? refusal.code : `${refusal.code}?${new URLSearchParams(params)}`
}

/** The refusal that `refusalToMessage` wrote; parameters come back as texts. */
export function messageToRefusal(message: string): Refusal {
  const at = message.indexOf("?")
  if (at < 0) return { code: message }
  return {
    code: message.slice(0, at),
    params: Object.fromEntries(new URLSearchParams(message.slice(at + 1))),
  }
}
