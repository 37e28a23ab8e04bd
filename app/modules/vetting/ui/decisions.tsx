import { RefuseCard } from "#app/modules/vetting/correction/ui/refuse-card.tsx"
import { ReturnCard } from "#app/modules/vetting/correction/ui/return-form.tsx"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import { ObjectionAnswers } from "#app/modules/vetting/notice/ui/objection-answers.tsx"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { ApproveCard } from "./approve-card.tsx"
import { MeasureCard } from "./measure-card.tsx"
import { PointsCard } from "./points-card.tsx"

interface DecisionsProps {
  page: VettingPageData
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

/** What the officer who holds the file may decide; what others see instead. */
export function Decisions({ page, idempotencyToken, lastResult }: DecisionsProps) {
  const t = useTexts(vettingTexts)
  const { file, refusals } = page
  if (!file.mayVet) {
    return file.mayPropose ? <MeasureCard agencyId={file.id} /> : null
  }
  if (page.notice)
    return <NoticeCard page={page} idempotencyToken={idempotencyToken} lastResult={lastResult} />
  if (!file.isInCheck) {
    const isOut = file.status === "returned" || file.status === "change-in-check"
    return <Callout level={2} title={t(isOut ? "returned-title" : "decided-title")} />
  }
  if (file.claim !== "mine") return null
  return (
    <TwoColumns
      aside={
        <>
          <PointsCard
            points={file.check.points ?? []}
            idempotencyToken={idempotencyToken}
            lastResult={lastResult}
          />
          {refusals.length === 0 && (
            <ApproveCard page={page} idempotencyToken={idempotencyToken} lastResult={lastResult} />
          )}
          <RefuseCard idempotencyToken={idempotencyToken} lastResult={lastResult} />
        </>
      }
    >
      <ReturnCard page={page} idempotencyToken={idempotencyToken} lastResult={lastResult} />
    </TwoColumns>
  )
}

interface NoticeCardProps {
  page: VettingPageData
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

function NoticeCard({ page: { notice, file, now }, idempotencyToken, lastResult }: NoticeCardProps) {
  const t = useTexts(noticeTexts)
  if (!notice) return null
  return (
    <Card
      title={t("desk-title")}
      aside={
        <LinkButton slim to={path.listingNotice(notice.id)}>
          {t("desk-notice")}
        </LinkButton>
      }
    >
      <p className="muted">{t("desk-running")}</p>
      <ObjectionAnswers
        {...{ now, idempotencyToken, lastResult }}
        objections={notice.objections}
        mayAnswer={file.mayVet}
      />
    </Card>
  )
}
