import { correctionTexts } from "#app/modules/vetting/correction/correction.texts.ts"
import { boxOf, COMMON_DEFECTS } from "#app/modules/vetting/correction/defects.rules.ts"
import type { returnSchema } from "#app/modules/vetting/vetting.schema.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { CheckboxGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea } from "#app/shared/ui/form/text-fields.tsx"
import { DefectBoxes } from "./defect-boxes.tsx"

interface ReturnCardProps {
  page: Pick<VettingPageData, "licences" | "people" | "told" | "rounds" | "correctionDays">
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

const SECTIONS = ["organisation", "licences", "people", "items"] as const

/** 一次性告知: boxes for what stands often, a field for the rest, section by section, sent at once. */
export function ReturnCard({ page, idempotencyToken, lastResult }: ReturnCardProps) {
  const t = useTexts(correctionTexts)
  const kit = useFormKit<typeof returnSchema>({
    id: "return",
    intent: "return",
    lastResult,
    labels: {
      kept: t("told-title"),
      common: t("return-title"),
      organisation: t("section.organisation"),
      licences: t("section.licences"),
      people: t("section.people"),
      items: t("section.items"),
      lateReason: t("lateReason"),
    },
  })
  const ticked = kit.fields.common.defaultOptions ?? []
  const told = new Map(page.told.flatMap(n => n.defects.map(d => [d.id, d])))
  const usesUp = page.told.filter(n => n.late < n.defects.length).length >= page.rounds
  return (
    <Card title={t("return-title")}>
      <PostForm kit={kit}>
        {usesUp ? (
          <Callout tone="warning">{t("no-more", { n: page.rounds })}</Callout>
        ) : (
          <p className="muted">{t("return-hint", { n: page.correctionDays })}</p>
        )}
        <IdempotencyToken token={idempotencyToken} />
        {told.size > 0 && (
          <CheckboxGroup
            field={kit.fields.kept}
            optional
            choices={[...told.values()].map(d => ({
              value: d.id,
              label: d.text,
              hint: t("told-round", { round: d.round }),
            }))}
          />
        )}
        {SECTIONS.map(section => (
          <fieldset key={section} className="defect-section">
            <legend>{t(`section.${section}`)}</legend>
            {subjectsOf(section, page).map(({ id, name }) => (
              <DefectBoxes
                key={id}
                name={name}
                boxes={COMMON_DEFECTS[section].map(code => ({
                  value: boxOf(section, id, code),
                  label: t(`common.${code}`),
                }))}
                ticked={ticked}
              />
            ))}
            <TextArea field={kit.fields[section]} label={t("written-hint")} rows={2} optional />
          </fieldset>
        ))}
        {told.size > 0 && <TextArea field={kit.fields.lateReason} hint={t("late-hint")} rows={2} optional />}
        <SubmitButton tone="plain">{t("return")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

/** What the boxes of a section are about: each certificate or person, else the section as a whole. */
function subjectsOf(section: (typeof SECTIONS)[number], page: ReturnCardProps["page"]) {
  if (section === "licences") return page.licences.map(l => ({ id: l.id, name: `${l.words} ${l.number}` }))
  if (section === "people") return page.people.map(p => ({ id: p.id, name: p.name }))
  return [{ id: "", name: undefined }]
}
