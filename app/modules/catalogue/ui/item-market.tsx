import { Link } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface ItemMarketProps {
  code: string
  agencies: { id: string; name: string }[]
  requests: { id: string; title: string; closingAt: Date }[]
  now: Date
}

/** Who can do an item, and who asks for it at the moment. */
export function ItemMarket({ code, agencies, requests, now }: ItemMarketProps) {
  const t = useTexts(catalogueTexts)
  return (
    <>
      <Card title={t("item.agencies")}>
        {agencies.length === 0 && <p className="muted">{t("item.agencies.none")}</p>}
        {agencies.length > 0 && <p>{t("item.agencies.found", { n: agencies.length })}</p>}
        <ul className="plain-list">
          {agencies.slice(0, 10).map(agency => (
            <li key={agency.id}>
              <Link to={path.agency(agency.id)}>{agency.name}</Link>
            </li>
          ))}
        </ul>
        {agencies.length > 0 && (
          <p>
            <Link to={path.agencies({ item: code })}>{t("item.agencies.all")}</Link>
          </p>
        )}
      </Card>
      <Card title={t("item.requests")}>
        {requests.length === 0 && <p className="muted">{t("item.requests.none")}</p>}
        <ul className="plain-list">
          {requests.map(request => (
            <li key={request.id}>
              <Link to={path.request(request.id)}>{request.title}</Link>
              <div className="small">
                <When at={request.closingAt} now={now} deadline />
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
