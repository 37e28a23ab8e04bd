import type { ReviewView } from "#app/modules/requests/reading/desk-queries.server.ts"
import { reviewTexts } from "#app/modules/requests/review/review.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Notice } from "#app/shared/ui/notice.tsx"
import { DeedForm, type DeedProps } from "./deed-forms.tsx"

interface ReviewDeedsProps extends DeedProps {
  may: ReviewView["may"]
  /** True when nothing stands in the way of a publication. */
  isClear: boolean
  /** Passed already, and this officer is the one who reviewed it. */
  isOwnReview: boolean
}

/** What this officer may do now: pass, publish, return, annul. */
export function ReviewDeeds({ may, isClear, isOwnReview, ...form }: ReviewDeedsProps) {
  const t = useTexts(reviewTexts)
  return (
    <>
      {isOwnReview && <Notice level={2} title={t("same-person")} />}
      {may.approve && isClear && (
        <DeedForm {...form} intent="approve" title={t("approve-title")} button={t("approve")}>
          <p className="muted">{t("approve-hint")}</p>
        </DeedForm>
      )}
      {may.publish && isClear && (
        <DeedForm {...form} intent="publish" title={t("publish-title")} button={t("publish")} binding>
          <p className="muted">{t("publish-hint")}</p>
        </DeedForm>
      )}
      {may.return && (
        <DeedForm
          {...form}
          intent="return"
          title={t("return-title")}
          button={t("return")}
          tone="plain"
          reason={t("reason")}
          folded={isClear}
        >
          <p className="muted">{t("return-hint")}</p>
        </DeedForm>
      )}
      {may.annul && (
        <DeedForm
          {...form}
          intent="annul"
          title={t("annul-title")}
          button={t("annul")}
          tone="danger"
          reason={t("annul-reason")}
          binding
          folded
        >
          <p className="muted">{t("annul-hint")}</p>
        </DeedForm>
      )}
    </>
  )
}
