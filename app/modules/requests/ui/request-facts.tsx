import { Link } from "@remix-run/react"
import type { AreaRelief } from "#app/modules/catalogue/service-item.ts"
import type { RequestFactsView } from "#app/modules/requests/reading/request-view.server.ts"
import { REQUEST_FACTS } from "#app/modules/requests/request.facts.ts"
import { requestTexts } from "#app/modules/requests/request.texts.ts"
import { fundsText } from "#app/modules/requests/words.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { factRows } from "#app/shared/ui/list/fact-rows.tsx"
import { type Fact, Facts } from "#app/shared/ui/list/facts.tsx"
import { FileLink } from "#app/shared/ui/value/file-link.tsx"

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
    ...factRows(REQUEST_FACTS, "page", request, lang),
    { term: t("funds"), value: fundsText(request.funds, lang) },
    ...more,
  ]
  return (
    <Card title={title}>
      <Facts facts={facts} />
      <h3>{REQUEST_FACTS.content.label[lang]}</h3>
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
