import { useTexts } from "#app/shared/i18n/language.tsx"
import { formTexts } from "./form.texts.ts"
import type { FormError } from "./form-kit.tsx"

/**
 * All errors of a form on top of it, each a link to its field. It takes the focus after a refused submit: by script,
 * or by `autofocus` where there is none.
 */
export function ErrorSummary({ id, formId, errors }: { id: string; formId: string; errors: FormError[] }) {
  const t = useTexts(formTexts)
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked to change and did not; the reason comes first
    <div className="error-summary" id={id} role="alert" tabIndex={-1} autoFocus>
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
