import type { SubmissionResult } from "@conform-to/react"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { listingTexts } from "#app/modules/directory/application/listing.texts.ts"
import type { ListingPageData } from "#app/modules/directory/application/listing-page.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { CheckboxGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenOnce, HiddenValue, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

/** What the form carries, as it is typed. */
type Typed = Record<
  | "name"
  | "shortName"
  | "uscc"
  | "legalRepresentative"
  | "region"
  | "address"
  | "summary"
  | "contactName"
  | "contactPhone",
  string | undefined
> & { servesRegions: string[]; itemCodes: string[] }

interface FactsFormProps {
  facts: ListingPageData["facts"]
  items: ListingPageData["options"]["items"]
  lastResult: SubmissionResult<string[]> | null | undefined
  once: string
}

/** Facts of the agency and the items it takes. */
export function FactsForm({ facts, items, lastResult, once }: FactsFormProps) {
  const t = useTexts(listingTexts)
  const words = useTexts(directoryTexts)
  const kit = useFormKit<Typed>({
    id: "facts",
    lastResult,
    defaultValue: facts,
    labels: {
      name: t("name"),
      shortName: t("shortName"),
      uscc: t("uscc"),
      legalRepresentative: t("legalRepresentative"),
      region: t("region"),
      address: t("address"),
      servesRegions: t("servesRegions"),
      summary: t("summary"),
      contactName: t("contactName"),
      contactPhone: t("contactPhone"),
      itemCodes: t("itemCodes"),
    },
  })
  const { fields } = kit
  const regions = REGION_IDS.map(id => ({ value: id, label: words(`region.${id}`) }))
  return (
    <PostForm kit={kit} requiredNote>
      <HiddenOnce token={once} />
      <HiddenValue name="intent" value="save" />
      <TextField field={fields.name} autoComplete="organization" />
      <TextField field={fields.shortName} hint={t("shortName-hint")} width="medium" optional />
      <TextField field={fields.uscc} hint={t("uscc-hint")} spellCheck={false} />
      <TextField field={fields.legalRepresentative} width="medium" />
      <SelectField field={fields.region} hint={t("region-hint")} choices={regions} />
      <TextField field={fields.address} width="full" />
      <CheckboxGroup field={fields.servesRegions} choices={regions} inline />
      <TextArea field={fields.summary} hint={t("summary-hint")} rows={4} optional />
      <TextField field={fields.contactName} width="medium" autoComplete="name" />
      <TextField
        field={fields.contactPhone}
        hint={t("contactPhone-hint")}
        type="tel"
        inputMode="tel"
        width="medium"
        autoComplete="tel"
      />
      <CheckboxGroup field={fields.itemCodes} hint={t("itemCodes-hint")} choices={items} />
      <SubmitButton>{t("save")}</SubmitButton>
    </PostForm>
  )
}
