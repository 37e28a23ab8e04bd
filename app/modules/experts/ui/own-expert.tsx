import type { pauseOwnSchema } from "#app/modules/experts/expert.schema.ts"
import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import { expertDeskTexts } from "#app/modules/experts/expert-desk.texts.ts"
import type { ExpertFile } from "#app/modules/experts/expert-queries.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { describeInstant } from "#app/shared/time/describe.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { Tag, type Tone } from "#app/shared/ui/tag.tsx"

const TONES: Record<ExpertFile["status"], Tone> = {
  draft: "wait",
  "in-review": "wait",
  published: "open",
  paused: "plain",
  retired: "plain",
}

/** The state of an expert in a word. */
export function ExpertTag({ status }: Pick<ExpertFile, "status">) {
  const t = useTexts(expertTexts)
  return <Tag tone={TONES[status]}>{t(`state.${status}`)}</Tag>
}

/** What the expert has to know first: what came back, what is being reviewed, why nothing is shown. */
export function OwnNotices({ file, now }: { file: ExpertFile; now: Date }) {
  const t = useTexts(expertDeskTexts)
  const lang = useLang()
  const remarks = file.proposal?.remarks ?? []
  const dueAt = file.isWaiting ? file.proposal?.dueAt : undefined
  return (
    <>
      {remarks.length > 0 && (
        <Callout tone="warning" title={t("remarks-title")} level={2}>
          <ol>
            {remarks.map(remark => (
              <li key={remark}>{remark}</li>
            ))}
          </ol>
        </Callout>
      )}
      {dueAt && (
        <Callout tone="info" title={t("in-review-title")} level={2}>
          <p>{t("in-review-text", { when: describeInstant(dueAt, now, lang).absolute })}</p>
        </Callout>
      )}
      {file.status === "paused" && (
        <Callout tone="warning" title={t("paused-title")} level={2}>
          <p>{file.pausedBy === "expert" ? t("paused-by-you") : file.reason}</p>
        </Callout>
      )}
    </>
  )
}

interface PauseProps {
  file: ExpertFile
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** The expert leaves the public list for a while, or comes back. */
export function PauseOwn({ file, idempotencyToken, lastResult }: PauseProps) {
  const t = useTexts(expertDeskTexts)
  const action = file.status === "published" ? "pause" : "resume"
  const canMove = file.status === "published" || file.pausedBy === "expert"
  if (!canMove) return null
  return (
    <Card title={t(action)}>
      <p className="muted">{t(action === "pause" ? "pause-own-lead" : "paused-by-you")}</p>
      <ButtonForm<typeof pauseOwnSchema> id="pause" intent={action} {...{ idempotencyToken, lastResult }}>
        {t(action)}
      </ButtonForm>
    </Card>
  )
}
