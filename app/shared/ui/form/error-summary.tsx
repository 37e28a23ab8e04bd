import { useEffect, useRef } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formTexts } from "./form.texts.ts"
import type { FormError } from "./form-kit.tsx"

interface ErrorSummaryProps {
  formId: string
  errors: FormError[]
  /** Each new answer takes the focus here. */
  answer: unknown
}

/**
 * All errors of a form on top of it, each a link to its field. It takes the focus after a refused submit: by script, or
 * by `autofocus` where there is no script.
 */
export function ErrorSummary({ formId, errors, answer }: ErrorSummaryProps) {
  const t = useTexts(formTexts)
  const summary = useRef<HTMLDivElement>(null)
  const present = errors.length > 0
  useEffect(() => {
    if (present && answer) summary.current?.focus()
  }, [present, answer])
  if (!present) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked to change and did not; the reason comes first
    <div className="error-summary" ref={summary} role="alert" tabIndex={-1} autoFocus>
      <h2>{t("summary-title", { n: errors.length })}</h2>
      <ul>
        {errors.map(error => (
          <li key={`${error.name} ${error.text}`}>
            {error.name ? <a href={`#${formId}-${error.name}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
      <p className="small">{t("summary-hint")}</p>
    </div>
  )
}
