import type { SubmissionResult } from "@conform-to/react"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import type { LegalBasis } from "#app/modules/catalogue/service-item.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

interface Row {
  law?: string
  lawEn?: string
  article?: string
  version?: string
  text?: string
}

/** An alias, not an interface: the kit wants to know that there are no other fields. */
type Fields = { once: string; basis: Row[] }

interface BasisFormProps {
  lastResult: SubmissionResult<string[]> | null | undefined
  once: string
  seen: string
  basis: readonly LegalBasis[]
}

const MOST = 10

/** The laws behind an item; the last group is empty, for one more. */
export function BasisForm({ lastResult, once, seen, basis }: BasisFormProps) {
  const t = useTexts(editingTexts)
  const parts = ["law", "lawEn", "article", "version", "text"] as const
  const rows = basis.map(
    ({ law, lawEn, article, version, text }): Row => ({ law, lawEn, article, version, text }),
  )
  const kit = useFormKit<Fields>({
    id: "basis",
    lastResult,
    labels: {
      basis: t("part.basis"),
      ...Object.fromEntries(parts.map(part => [`basis.${part}`, t(`basis.${part}`)])),
    },
    defaultValue: { basis: basis.length < MOST ? [...rows, { law: "" }] : rows },
  })
  return (
    <PostForm kit={kit}>
      <p className="muted">{t("basis.lead")}</p>
      <HiddenOnce token={once} />
      <HiddenValue name="seen" value={seen} />
      {kit.fields.basis.getFieldList().map((group, n) => {
        const row = group.getFieldset()
        return (
          <fieldset key={group.key} className="field-set">
            <legend>{t("basis.n", { n: n + 1 })}</legend>
            <TextField field={row.law} optional />
            <TextField field={row.lawEn} optional />
            <TextField field={row.article} hint={t("basis.article.hint")} width="medium" optional />
            <TextField field={row.version} hint={t("basis.version.hint")} width="medium" optional />
            <TextArea field={row.text} rows={4} optional />
          </fieldset>
        )
      })}
      <SubmitButton>{t("save.basis")}</SubmitButton>
    </PostForm>
  )
}
