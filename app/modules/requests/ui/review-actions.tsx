import type { ReviewView } from "#app/modules/requests/reading/desk-queries.server.ts"
import { reviewTexts } from "#app/modules/requests/review/review.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { ActionForm, type ActionProps } from "./action-forms.tsx"

interface ReviewActionsProps extends ActionProps {
  may: ReviewView["may"]
  /** True when nothing stands in the way of a publication. */
  isClear: boolean
  /** Passed already, and this officer is the one who reviewed it. */
  isOwnReview: boolean
}

/** What this officer may do now: pass, publish, return, annul. */
export function ReviewActions({ may, isClear, isOwnReview, ...form }: ReviewActionsProps) {
  const t = useTexts(reviewTexts)
  return (
    <>
      {isOwnReview && <Callout level={2} title={t("same-person")} />}
      {may.approve && isClear && (
        <ActionForm {...form} intent="approve" title={t("approve-title")} button={t("approve")}>
          <p className="muted">{t("approve-hint")}</p>
        </ActionForm>
      )}
      {may.publish && isClear && (
        <ActionForm {...form} intent="publish" title={t("publish-title")} button={t("publish")} binding>
          <p className="muted">{t("publish-hint")}</p>
        </ActionForm>
      )}
      {may.return && (
        <ActionForm
          {...form}
          intent="return"
          title={t("return-title")}
          button={t("return")}
          tone="plain"
          reason={t("reason")}
          folded={isClear}
        >
          <p className="muted">{t("return-hint")}</p>
        </ActionForm>
      )}
      {may.annul && (
        <ActionForm
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
        </ActionForm>
      )}
    </>
  )
}
