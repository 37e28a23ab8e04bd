import type { SubmissionResult } from "@conform-to/react"
import { listingTexts } from "#app/modules/directory/application/listing.texts.ts"
import type { ListingPageData } from "#app/modules/directory/application/listing-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { DateField } from "#app/shared/ui/form/date-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"

type Typed = Record<"certificate" | "level" | "number" | "validFrom" | "validTo" | "file", string | undefined>

interface LicenceFormProps {
  options: ListingPageData["options"]
  lastResult: SubmissionResult<string[]> | null | undefined
  once: string
}

/** One more licence with its file. */
export function LicenceForm({ options, lastResult, once }: LicenceFormProps) {
  const t = useTexts(listingTexts)
  const kit = useFormKit<Typed>({
    id: "licence",
    lastResult,
    labels: {
      certificate: t("certificate"),
      level: t("level"),
      number: t("number"),
      validFrom: t("validFrom"),
      validTo: t("validTo"),
      file: t("file"),
    },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit} files>
      <HiddenOnce token={once} />
      <HiddenValue name="intent" value="add-licence" />
      <SelectField field={fields.certificate} groups={options.certificates} />
      <SelectField field={fields.level} hint={t("level-hint")} choices={options.levels} optional />
      <TextField field={fields.number} spellCheck={false} />
      <DateField field={fields.validFrom} optional />
      <DateField field={fields.validTo} hint={t("validTo-hint")} optional />
      <FileField field={fields.file} />
      <SubmitButton tone="plain">{t("add-licence")}</SubmitButton>
    </PostForm>
  )
}
