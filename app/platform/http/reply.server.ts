import { parseWithZod } from "@conform-to/zod/v4"
import { data, redirect } from "@remix-run/node"
import type { z } from "zod"
import { flashCookie } from "#app/platform/auth/cookies.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Texts } from "#app/shared/i18n/texts.ts"
import { type Refusal, refusalToMessage } from "#app/shared/result.ts"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { errorsInWords } from "#app/shared/ui/form/refusal-words.ts"
import type { CheckedForm } from "./read-form.server.ts"

/** HTTP status of a refusal code; every other refusal is a conflict with the state of things (409). */
const STATUS: Record<string, number> = {
  "not-found": 404,
  "too-many-attempts": 429,
  "file-too-large": 413,
  "image-too-large": 413,
  invalid: 400,
}

/** Fields that must never travel back into a page. */
const SECRET_FIELDS = ["password", "newPassword", "passwordAgain", "currentPassword"]

/**
 * Parses a checked form with a module's schema. `ok: false` carries the reply for the page: every typed value except
 * passwords, and the refusal in words beside each field (`own`: the module's texts under `refusal.<code>`). Unknown and
 * repeated fields are refused by the strict schema.
 */
export function parseForm<S extends z.ZodType>(form: CheckedForm, schema: S, own?: Texts) {
  const submission = parseWithZod(form.data, { schema })
  const fileErrors = Object.entries(form.fileErrors)
  const reply = (fieldErrors: Record<string, string[]>, formErrors: string[], status: number) => {
    const said = submission.reply({ fieldErrors, formErrors, hideFields: SECRET_FIELDS })
    const errors = errorsInWords(said.error ?? {}, form.lang, own)
    return data<FormAnswer>({ values: said.initialValue ?? {}, errors }, { status })
  }
  if (submission.status !== "success" || fileErrors.length > 0) {
    const merged = Object.fromEntries(fileErrors.map(([name, e]) => [name, [refusalToMessage(e)]]))
    const unknown = submission.status === "success" ? [] : (submission.error?.[""] ?? [])
    return { ok: false as const, reply: reply(merged, unknown, 400) }
  }
  return {
    ok: true as const,
    value: submission.value as z.output<S>,
    /** The same page again with what the command refused, beside its field or on top. */
    refused: (refusal: Refusal) => {
      const text = refusalToMessage(refusal)
      const status = STATUS[refusal.code] ?? 409
      return refusal.field ? reply({ [refusal.field]: [text] }, [], status) : reply({}, [text], status)
    },
  }
}

/** Goes on to another page, which shows the message of `code` once. */
export async function redirectWithFlash(
  services: Services,
  to: string,
  code: string,
  params: Record<string, string | number> = {},
  headers: Headers = new Headers(),
) {
  headers.append("Set-Cookie", await flashCookie(services.env).serialize({ code, params }))
  return redirect(to, { headers })
}
