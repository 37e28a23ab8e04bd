import { useState } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { useHydrated } from "#app/shared/ui/hydrated.ts"
import { FieldFrame, type FieldProps, useControl } from "./field.tsx"
import { formTexts } from "./form.texts.ts"
import type { Field } from "./form-fields.ts"

interface PasswordFieldProps extends FieldProps {
  autoComplete: "current-password" | "new-password"
}

/** A password: never sent back into the page; can be shown while typing where scripts run. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useTexts(formTexts)
  const hydrated = useHydrated()
  const [shown, setShown] = useState(false)
  const { field, autoComplete } = props
  return (
    <FieldFrame {...props}>
      <span className="suffixed">
        <input
          {...useControl(props)}
          className="control control-wide"
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        {hydrated && (
          <button
            className="btn btn-quiet"
            type="button"
            aria-controls={field.id}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t("hide") : t("show")}
          </button>
        )}
      </span>
    </FieldFrame>
  )
}

/**
 * The fresh sign-in that binding steps ask for when the last one is too old; nothing while it is fresh. It may have aged
 * while the page stood open: a refusal that asks for it shows it too.
 */
export function ConfirmPassword({ field, needed }: { field: Field; needed: boolean }) {
  const t = useTexts(formTexts)
  if (!needed && !field.errors?.length) return null
  return (
    <Callout tone="seal" title={t("confirm-title")}>
      <p>{t("confirm-hint")}</p>
      <PasswordField field={field} autoComplete="current-password" />
    </Callout>
  )
}
