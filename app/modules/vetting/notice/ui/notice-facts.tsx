import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import type { NoticePageData } from "#app/modules/vetting/notice/notice-page.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

interface NoticeFactsProps {
  notice: Pick<NoticePageData["notice"], "number" | "uscc" | "region" | "people" | "state" | "agencyId">
  items: NoticePageData["items"]
  licences: NoticePageData["licences"]
}

/** What the formal check found: who, with which licences, for which items. */
export function NoticeFacts({ notice, items, licences }: NoticeFactsProps) {
  const t = useTexts(noticeTexts)
  const words = useTexts(directoryTexts)
  const lang = useLang()
  return (
    <>
      <Card title={t("facts")}>
        <Facts
          layout="table"
          facts={[
            { term: t("number"), value: notice.number },
            { term: t("uscc"), value: <span className="num">{notice.uscc}</span> },
            { term: t("region"), value: words(`region.${notice.region}`) },
            { term: t("people"), value: t("people-count", { n: notice.people }) },
          ]}
        />
        {notice.state === "listed" && (
          <LinkButton to={path.agency(notice.agencyId)}>{t("public-page")}</LinkButton>
        )}
      </Card>
      <Card title={t("items")}>
        <Rows label={t("items")}>
          {items.map(item => (
            <Row key={item.code} title={item.name} to={path.item(item.code)} />
          ))}
        </Rows>
      </Card>
      <Card title={t("licences")}>
        {licences.length === 0 && <p className="muted">{t("no-licences")}</p>}
        {licences.length > 0 && (
          <Rows label={t("licences")}>
            {licences.map(licence => (
              <Row key={`${licence.words} ${licence.number}`} title={licence.words}>
                <div className="muted">
                  {t("number-of", { number: licence.number })}
                  {licence.validTo && ` · ${t("valid-until", { day: describeDay(licence.validTo, lang) })}`}
                </div>
              </Row>
            ))}
          </Rows>
        )}
      </Card>
    </>
  )
}
