import { useEffect, useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { formTexts } from "./form.texts.ts"
import { useFormShared, usePlainKit } from "./form-kit.tsx"
import { PostForm } from "./post-form.tsx"
import { HiddenValue, SubmitButton } from "./submit.tsx"

/** A form that keeps itself, and what was kept of it. */
export interface DraftOfForm {
  form: string
  kept?: { fields: Record<string, string | string[]>; at: string }
}

/** After so long without a key the form is kept. */
const PAUSE_MS = 1500

type State = { code: "kept"; at: string } | { code: "failed" } | undefined

/**
 * Inside a `PostForm`: keeps what is typed while it is not sent, and says when it did. Needs scripts; without, the form
 * is as it always was.
 */
export function Autosave({ draft }: { draft: DraftOfForm }) {
  const t = useTexts(formTexts)
  const { formId } = useFormShared()
  const [state, setState] = useState<State>()
  useEffect(() => keepWhileTyping(formId, path.draft(draft.form), setState), [formId, draft.form])
  return (
    <div className="autosave">
      <input type="hidden" name="autosaved" value={draft.form} />
      <p className="small" role="status" aria-live="polite">
        {state?.code === "kept" && t("kept-at", { at: state.at })}
        {state?.code === "failed" && t("keep-failed")}
      </p>
    </div>
  )
}

/** Listens to a form until the page is left; sending the form ends it. */
function keepWhileTyping(formId: string, to: string, tell: (state: State) => void): () => void {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    running?.abort()
  }
  const keep = () => {
    stop()
    running = new AbortController()
    const { signal } = running
    // `keepalive` lets it arrive when the tab closes meanwhile.
    fetch(to, { method: "POST", body: typedIn(form), signal, keepalive: true })
      .then(answer => (answer.ok ? (answer.json() as Promise<{ at: string }>) : undefined))
      .then(kept => tell(kept ? { code: "kept", at: kept.at } : { code: "failed" }))
      .catch(() => !signal.aborted && tell({ code: "failed" }))
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE_MS)
  }
  const atOnce = () => timer !== undefined && keep()
  form.addEventListener("input", later)
  form.addEventListener("submit", stop)
  document.addEventListener("visibilitychange", atOnce)
  window.addEventListener("pagehide", atOnce)
  return () => {
    atOnce()
    form.removeEventListener("input", later)
    form.removeEventListener("submit", stop)
    document.removeEventListener("visibilitychange", atOnce)
    window.removeEventListener("pagehide", atOnce)
  }
}

/** What was typed, without files and passwords. */
function typedIn(form: HTMLFormElement): URLSearchParams {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const isSecret = form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`) !== null
    if (typeof value === "string" && !isSecret) typed.append(name, value)
  }
  return typed
}

/** Above a form: says that what was typed before is back, and offers to throw it away. */
export function RestoredCallout({ draft, next }: { draft: DraftOfForm; next: string }) {
  const t = useTexts(formTexts)
  const kit = usePlainKit<"next">({
    id: `discard-${draft.form}`,
    intent: "discard",
    lastResult: undefined,
    labels: {},
  })
  if (!draft.kept) return null
  return (
    <div className="restored">
      <p>{t("restored", { at: draft.kept.at })}</p>
      <PostForm kit={kit} action={path.draft(draft.form)}>
        <HiddenValue field={kit.fields.next} value={next} />
        <SubmitButton tone="plain">{t("discard")}</SubmitButton>
      </PostForm>
    </div>
  )
}
