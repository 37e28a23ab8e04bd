import type { ActionFunctionArgs } from "@remix-run/node"
import type { Entered } from "#app/platform/auth/guard.server.ts"
import { takeUpload, type UploadRule } from "#app/platform/files/uploads.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import type { Refusal } from "#app/shared/result.ts"

const NAME = /^[A-Za-z]\w{0,39}((\.[A-Za-z]\w{0,39})|(\[\d{1,2}\])){0,3}$/
const MOST_FIELDS = 300
/** No text field of any form is longer; a longer one is refused before anything parses it. */
const LONGEST_VALUE = 100_000

/** A form whose names and sizes were checked before anything parsed them; files are already kept and stand as their ids. */
export interface CheckedForm {
  /** The language of the request, for the words of a refusal. */
  lang: Lang
  data: FormData
  fileErrors: Record<string, Refusal>
  /** The name under which the form kept itself while it was typed; forgotten once it was sent. */
  autosaved?: string
}

/**
 * Reads a form once. Refuses with 400 what no form of ours sends: more than 300 fields, names that are paths, operators
 * or prototypes. A file field becomes the id of the kept file; when no new file came, the id kept in `<name>Kept` stands.
 */
export async function readForm(
  args: ActionFunctionArgs,
  entered?: Entered,
  files: Record<string, UploadRule> = {},
): Promise<CheckedForm> {
  const sent = await args.request.formData().catch(() => {
    throw badForm()
  })
  const names = [...sent.keys()]
  if (names.length > MOST_FIELDS || names.some(n => !NAME.test(n) || n === "constructor")) throw badForm()
  const form: CheckedForm = { lang: args.context.lang, data: new FormData(), fileErrors: {} }
  for (const [name, value] of sent.entries()) {
    if (isKeptOf(name, files)) continue
    if (name === "autosaved" && typeof value === "string") form.autosaved = value
    else if (typeof value === "string") form.data.append(name, checkedText(value))
    else await takeFile(form, { name, file: value, sent, rule: ruleFor(name, files, form), entered })
  }
  return form
}

/** True for the hidden companion of a file field. */
function isKeptOf(name: string, files: Record<string, UploadRule>): boolean {
  return name.endsWith("Kept") && Object.hasOwn(files, name.slice(0, -4))
}

function checkedText(value: string): string {
  if (value.length > LONGEST_VALUE) throw badForm()
  return value
}

function ruleFor(name: string, files: Record<string, UploadRule>, form: CheckedForm): UploadRule {
  const rule = Object.hasOwn(files, name) ? files[name] : undefined
  if (!rule || form.data.has(name)) throw badForm()
  return rule
}

interface Incoming {
  name: string
  file: File
  sent: FormData
  rule: UploadRule
  entered: Entered | undefined
}

async function takeFile(form: CheckedForm, { name, file, sent, rule, entered }: Incoming): Promise<void> {
  const kept = sent.get(`${name}Kept`)
  if (file.size === 0 && file.name === "") {
    if (typeof kept === "string" && kept) form.data.set(name, kept)
    return
  }
  if (!entered) throw badForm()
  const taken = await takeUpload(entered, file, rule)
  if (taken.ok) form.data.set(name, taken.value)
  else {
    form.fileErrors[name] = taken.error
    if (typeof kept === "string" && kept) form.data.set(name, kept)
  }
}

function badForm(): Response {
  return new Response("Bad form", { status: 400 })
}
