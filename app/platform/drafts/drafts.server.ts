import type { Entered } from "#app/platform/auth/guard.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { decryptField, encryptField } from "#app/platform/field-encryption.server.ts"
import type { CheckedForm } from "#app/platform/http/read-form.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { localTime } from "#app/shared/time/zone.ts"
import { AutosavedDraftModel } from "#models/platform/autosaved-draft.server.ts"

const DAY_MS = 86_400_000
/** Far more than any form of ours holds. */
const MOST_CHARACTERS = 100_000
const FORM = /^[a-z0-9-]{1,80}$/
/** What belongs to one sending of a form, or must never be kept. */
const NOT_KEPT = /^(idempotencyToken|intent|autosaved)$|password|Kept$/i

type Fields = Record<string, string | string[]>

/** What a page needs to keep a form: its name, and what was kept of it. */
export interface Draft {
  form: string
  kept?: { fields: Fields; at: string; savedAt: Date }
}

/** One draft for a person, for the organisation they act for, and a form. */
function idOf(actor: Actor, form: string): string | undefined {
  if (actor.kind !== "person" || !FORM.test(form)) return undefined
  return [actor.personId, actor.organisation?.id ?? "", form].join(":")
}

/**
 * Keeps what was typed into a form and not sent, for the days of the policy `account.draftKeep`. Passwords and files are
 * never kept. Refuses `not-found` for a form that no page has, `too-long`, `too-many-attempts`.
 */
export async function keepDraft(
  { services, actor, now }: Entered,
  form: string,
  { data }: CheckedForm,
): Promise<Result<{ at: string }>> {
  const _id = idOf(actor, form)
  if (!_id || actor.kind !== "person") return refuse("not-found")
  const limited = await limitRate(services, "autosave", actor.personId)
  if (!limited.ok) return limited
  const text = JSON.stringify(fieldsOf(data))
  if (text.length > MOST_CHARACTERS) return refuse("too-long", { params: { max: MOST_CHARACTERS } })
  const expiresAt = new Date(now.getTime() + services.settings.current.draftDays * DAY_MS)
  const fieldsEncrypted = encryptField(services.fieldKey, text)
  const doc = { personId: actor.personId, fieldsEncrypted, savedAt: now, expiresAt }
  await raw(AutosavedDraftModel).replaceOne({ _id }, doc, { upsert: true })
  return ok({ at: localTime(now) })
}

function fieldsOf(data: FormData): Fields {
  const names = [...new Set(data.keys())].filter(name => !NOT_KEPT.test(name))
  return Object.fromEntries(
    names.map(name => {
      const values = data.getAll(name).map(String)
      return [name, values.length === 1 ? (values[0] ?? "") : values]
    }),
  )
}

/** What is kept of a form, for the page that shows it. */
export async function draftOf({ services, actor, now }: Entered, form: string): Promise<Draft> {
  const _id = idOf(actor, form)
  const doc = _id ? await raw(AutosavedDraftModel).findOne({ _id }) : null
  if (!doc || doc.expiresAt <= now) return { form }
  const fields = JSON.parse(decryptField(services.fieldKey, doc.fieldsEncrypted)) as Fields
  return { form, kept: { fields, at: localTime(doc.savedAt), savedAt: doc.savedAt } }
}

/** Forgets what is kept of a form: it was sent, or is not wanted. */
export async function dropDraft({ actor }: Entered, form: string | undefined): Promise<void> {
  const _id = form && idOf(actor, form)
  if (_id) await raw(AutosavedDraftModel).deleteOne({ _id })
}
