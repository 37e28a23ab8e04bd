import { Link } from "@remix-run/react"
import type { AreaRelief } from "#app/modules/catalogue/service-item.ts"
import type { RequestFactsView } from "#app/modules/requests/reading/request-view.server.ts"
import { requestTexts } from "#app/modules/requests/request.texts.ts"
import { fundsText, placeText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { type Fact, Facts } from "#app/shared/ui/list/facts.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"

interface RequestFactsProps {
  title: string
  request: RequestFactsView
  /** The item's name in the language of the page. */
  itemName: string
  regionAssessed?: AreaRelief
  /** Where the attachment is fetched. */
  attachmentHref: string
  more?: readonly Fact[]
}

/** 要做什么: item, ceiling, time, scale, deliverable, place, and the owner's own words. */
export function RequestFacts(props: RequestFactsProps) {
  const { title, request, itemName, regionAssessed, attachmentHref, more = [] } = props
  const t = useTexts(requestTexts)
  const lang = useLang()
  const { attachment } = request
  const facts: Fact[] = [
    { term: t("item"), value: <Link to={path.item(request.itemCode)}>{itemName}</Link> },
    { term: t("region"), value: regionAssessed && t(`region.${regionAssessed}`) },
    {
      term: t("ceiling"),
      value: (
        <b>
          <Money fen={request.ceilingFen} />
        </b>
      ),
    },
    { term: t("service"), value: t("service-days", { n: request.serviceWorkingDays }) },
    { term: t("scale"), value: request.scale },
    { term: t("deliverable"), value: request.deliverable },
    { term: t("place"), value: placeText(request.place, lang) },
    { term: t("funds"), value: fundsText(request.funds, lang) },
    { term: t("method"), value: t(`method.${request.method}`) },
    { term: t("method-reason"), value: request.methodReason },
    ...more,
  ]
  return (
    <Card title={title}>
      <Facts facts={facts} />
      <h3>{t("content")}</h3>
      {request.content.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change their order
        <p key={index}>{line}</p>
      ))}
      {attachment && (
        <p>
          <FileLink href={attachmentHref} name={attachment.name} bytes={attachment.bytes} />
        </p>
      )}
    </Card>
  )
}
