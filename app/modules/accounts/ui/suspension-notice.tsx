import { Link } from "@remix-run/react"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import type { OrganisationView } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { suspensionTexts } from "#app/modules/accounts/owners/suspension.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"

/** Why the organisation may not act, since when, and what it can do. */
export function SuspensionNotice({ suspension }: Pick<OrganisationView, "suspension">) {
  const t = useTexts(suspensionTexts)
  const words = useTexts(organisationTexts)
  const lang = useLang()
  if (!suspension) return null
  const { reason, note, since } = suspension
  const day = describeDay(localDay(new Date(since)), lang)
  return (
    <Callout tone="risk" title={words("suspended-title")} level={2}>
      <p>
        <b>{t(`reason.${reason}`)}</b> · {t("since", { day })}
      </p>
      <p>{note}</p>
      <p>{t(`remedy.${reason}`)}</p>
      <p>{t("still-can")}</p>
      <p>
        <Link to={path.complaint(path.organisation())}>{t("object")}</Link>
      </p>
    </Callout>
  )
}
