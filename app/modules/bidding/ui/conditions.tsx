import { biddingTexts } from "#app/modules/bidding/bidding.texts.ts"
import type { EligibilityLine } from "#app/modules/bidding/eligibility-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"

/** 报价资格, condition by condition, with what shows it or is missing. */
export function Conditions({ checks }: { checks: readonly EligibilityLine[] }) {
  const t = useTexts(biddingTexts)
  return (
    <Card title={t("checks-title")}>
      <ul className="rows">
        {checks.map(check => (
          <li key={check.code} className="check">
            <Icon name={check.isMet ? "check" : "close"} />
            <div>
              <b>{t(`check.${check.code}`)}</b>{" "}
              <span className="small">{t(check.isMet ? "met" : "missing")}</span>
              {check.details.map(detail => (
                <div key={detail} className="muted">
                  {detail}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
