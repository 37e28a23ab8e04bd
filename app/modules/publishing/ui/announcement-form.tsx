import type { SaveAnnouncement, saveAnnouncementSchema } from "#app/modules/publishing/announcement.schema.ts"
import { ANNOUNCEMENT_KINDS } from "#app/modules/publishing/announcement.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { RadioGroup } from "#app/shared/ui/form/choice-fields.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextArea, TextField } from "#app/shared/ui/form/text-fields.tsx"

interface AnnouncementDraft
  extends Pick<SaveAnnouncement, "kind" | "titleZh" | "titleEn" | "bodyZh" | "bodyEn"> {
  savedAt: Date
}

interface AnnouncementFormProps {
  lastResult: FormAnswer | undefined
  idempotencyToken: string
  announcement?: AnnouncementDraft
}

function textOf({ kind, titleZh, titleEn, bodyZh, bodyEn }: AnnouncementDraft) {
  return { kind, titleZh, titleEn, bodyZh, bodyEn }
}

/** 公告草稿 */
export function AnnouncementForm({ lastResult, idempotencyToken, announcement }: AnnouncementFormProps) {
  const t = useTexts(publishingTexts)
  const kit = useFormKit<typeof saveAnnouncementSchema, "seen">({
    id: "announcement",
    intent: "save",
    lastResult,
    labels: {
      kind: t("kind"),
      titleZh: t("titleZh"),
      bodyZh: t("bodyZh"),
      titleEn: t("titleEn"),
      bodyEn: t("bodyEn"),
    },
    defaultValue: announcement ? textOf(announcement) : { kind: "announcement" },
  })
  const { fields } = kit
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      {announcement && <HiddenValue field={kit.fields.seen} value={announcement.savedAt.toISOString()} />}
      <RadioGroup
        field={fields.kind}
        inline
        choices={ANNOUNCEMENT_KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField field={fields.titleZh} width="full" />
      <TextArea field={fields.bodyZh} hint={t("body-hint")} rows={8} />
      <TextField field={fields.titleEn} width="full" />
      <TextArea field={fields.bodyEn} hint={t("body-hint")} rows={8} />
      <p className="actions">
        <SubmitButton tone={announcement ? "plain" : "main"}>{t("save")}</SubmitButton>
      </p>
    </PostForm>
  )
}
