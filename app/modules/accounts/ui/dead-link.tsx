import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"

/** A link that was used or has lapsed, and how to get another: by oneself, or from whoever sent the invitation. */
export function DeadLink({ again }: { again?: string }) {
  const t = useTexts(signInTexts)
  return (
    <div className="wrap band">
      <Crumbs here={t("link-dead-title")} />
      <PageHead title={t("link-dead-title")} lead={t("link-dead-text")} />
      {again ? (
        <LinkButton tone="main" to={again}>
          {t("link-again")}
        </LinkButton>
      ) : (
        <p>{t("invitation-dead")}</p>
      )}
    </div>
  )
}
