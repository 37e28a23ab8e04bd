import type { claimSchema, releaseSchema } from "#app/modules/vetting/vetting.schema.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { ButtonForm } from "#app/shared/ui/form/button-form.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface ClaimCardProps {
  file: VettingPageData["file"]
  now: Date | string
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** Who works on the file, until when it has to be decided, and how one gets it. */
export function ClaimCard({ file, now, idempotencyToken, lastResult }: ClaimCardProps) {
  const t = useTexts(vettingTexts)
  const { dueAt, claimedAt, claimedByName = "" } = file.check
  return (
    <Card>
      <Facts
        facts={[
          { term: t("due"), value: dueAt && <DueBy at={dueAt} now={now} /> },
          {
            term: t("claimed-at"),
            value: claimedAt && (
              <>
                {claimedByName} · <When at={claimedAt} now={now} />
              </>
            ),
          },
        ]}
      />
      {file.claim === "other" && (
        <Callout tone="warning" title={t("claimed-by-other", { name: claimedByName })} level={2}>
          {file.takeOverAt && !file.mayTakeOver && (
            <p>
              {t("take-over-from")} <When at={file.takeOverAt} now={now} deadline="working-days" />
            </p>
          )}
          {file.mayTakeOver && <p>{t("take-over-hint")}</p>}
        </Callout>
      )}
      <ClaimForm file={file} idempotencyToken={idempotencyToken} lastResult={lastResult} />
    </Card>
  )
}

function ClaimForm({ file, idempotencyToken, lastResult }: Omit<ClaimCardProps, "now">) {
  const t = useTexts(vettingTexts)
  if (file.claim === "mine") {
    return (
      <ButtonForm<typeof releaseSchema>
        id="release"
        intent="release"
        idempotencyToken={idempotencyToken}
        lastResult={lastResult}
      >
        {t("release")}
      </ButtonForm>
    )
  }
  if (file.claim === "other" && !file.mayTakeOver) return null
  return (
    <>
      {file.claim === "free" && <p className="muted">{t("claim-hint")}</p>}
      <ButtonForm<typeof claimSchema>
        id="claim"
        intent="claim"
        idempotencyToken={idempotencyToken}
        lastResult={lastResult}
        tone="main"
      >
        {t(file.claim === "free" ? "claim" : "take-over")}
      </ButtonForm>
    </>
  )
}
