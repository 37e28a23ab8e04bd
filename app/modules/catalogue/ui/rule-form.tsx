import type { editRuleSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { ruleTexts } from "#app/modules/catalogue/rule/rule.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { type Choice, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { NumberField, TextArea } from "#app/shared/ui/form/text-fields.tsx"

interface RuleFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  seen: string
  values: { rule: string; noteZh: string; noteEn: string }
  /** The lines that can be added, by kind of certificate. */
  groups: readonly { label: string; choices: readonly Choice[] }[]
}

/** The rule as lines, with a list from which lines are added; works by posting, without a script. */
export function RuleForm({ lastResult, idempotencyToken, seen, values, groups }: RuleFormProps) {
  const t = useTexts(ruleTexts)
  const kit = useFormKit<typeof editRuleSchema, "seen">({
    id: "rule",
    lastResult,
    labels: {
      ...{ rule: t("rule"), part: t("part"), partCount: t("partCount") },
      ...{ noteZh: t("noteZh"), noteEn: t("noteEn") },
    },
    defaultValue: values,
  })
  const { fields } = kit
  const hint = (
    <>
      {t("rule.hint")}
      <span className="lines example">{`\n${t("example")}`}</span>
    </>
  )
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <HiddenValue field={kit.fields.seen} value={seen} />
      <TextArea field={fields.rule} hint={hint} rows={8} optional />
      <SelectField field={fields.part} hint={t("part.hint")} groups={groups} optional />
      <NumberField field={fields.partCount} optional />
      <p className="actions">
        <SubmitButton tone="plain" name="intent" value="add">
          {t("add")}
        </SubmitButton>
      </p>
      <TextArea field={fields.noteZh} hint={t("note.hint")} rows={2} optional />
      <TextArea field={fields.noteEn} hint={t("note.hint")} rows={2} optional />
      <p className="actions">
        <SubmitButton name="intent" value="save">
          {t("save")}
        </SubmitButton>
      </p>
    </PostForm>
  )
}
