import { Link } from "@remix-run/react"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import type { RequestState } from "#app/modules/requests/request.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"

/** States that have an award notice to print. */
const WITH_NOTICE: readonly RequestState[] = ["award-notice", "awaiting-contract", "in-service", "completed"]

/** 监督: where the record is, the printable notice, and the way to complain. */
export function RequestWatch({ id, state }: { id: string; state: RequestState }) {
  const t = useTexts(publicRequestTexts)
  return (
    <Card title={t("watch-title")}>
      <p className="small">{t("watch-text")}</p>
      {WITH_NOTICE.includes(state) && (
        <p>
          <Link to={path.requestNotice(id)}>{t("notice")}</Link>
        </p>
      )}
      <p>
        <Link to={path.complaint(path.request(id))}>{t("complain")}</Link>
      </p>
    </Card>
  )
}
