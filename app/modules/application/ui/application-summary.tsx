import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import type { ApplicationData } from "#app/modules/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import type { Step } from "#app/modules/application/steps/steps.ts"
import { AGENCY_FACTS } from "#app/modules/directory/agency.facts.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { factNames, sayFact } from "#app/shared/facts/facts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { ItemFindings } from "./items-form.tsx"
import { OwnLicences } from "./own-licences.tsx"

interface SummaryProps {
  page: ApplicationData
  /** Each part links to its step. */
  canChange?: boolean
}

/** Everything of an application in the order of its steps. */
export function ApplicationSummary({ page, canChange = false }: SummaryProps) {
  const t = useTexts(stepsTexts)
  const words = useTexts(directoryTexts)
  const { licences, people, facts } = page
  const part = (step: Step, children: ReactNode) => (
    <Card title={t(`step.${step}`)} aside={canChange && <ChangeLink step={step} />}>
      {children}
    </Card>
  )
  const districts = facts.servesRegions.map(id => words(`region.${id}`)).join(" · ")
  return (
    <>
      {part("organisation", <OrganisationFacts page={page} />)}
      {part("licences", <OwnLicences licences={licences} />)}
      {part("people", <PeopleList people={people} />)}
      {part("items", <ChosenItems page={page} />)}
      {part("districts", <p>{districts || <span className="muted">{t("nothing")}</span>}</p>)}
    </>
  )
}

function ChangeLink({ step }: { step: Step }) {
  const t = useTexts(stepsTexts)
  return (
    <Link to={path.listingStep(step)}>
      {t("change")}
      <span className="sr-only"> {t(`step.${step}`)}</span>
    </Link>
  )
}

function OrganisationFacts({ page: { facts, agency } }: { page: ApplicationData }) {
  const t = useTexts(stepsTexts)
  const lang = useLang()
  const nothing = <span className="muted">{t("nothing")}</span>
  const rows = factNames(AGENCY_FACTS).map(name => {
    const fact = AGENCY_FACTS[name]
    const isNeeded = !("optional" in fact)
    return { term: fact.label[lang], value: sayFact(fact, facts[name], lang) || (isNeeded && nothing) || "" }
  })
  const uscc = { term: t("uscc"), value: <span className="num">{agency.uscc}</span> }
  return <Facts layout="table" facts={[...rows, uscc]} />
}

interface PeopleListProps {
  people: ApplicationData["people"]
  action?: (person: ApplicationData["people"][number]) => ReactNode
}

/** The practitioners with their certificates. */
export function PeopleList({ people, action }: PeopleListProps) {
  const t = useTexts(stepsTexts)
  if (people.length === 0) return <p className="muted">{t("no-people")}</p>
  return (
    <Rows label={t("step.people")}>
      {people.map(person => (
        <Row
          key={person.id}
          title={person.name}
          tag={person.idTail && <span className="small">{t("id-tail", { tail: person.idTail })}</span>}
          aside={action?.(person)}
        >
          {person.certificates.length === 0 ? (
            <div className="muted">{t("no-certificates")}</div>
          ) : (
            <OwnLicences licences={person.certificates} />
          )}
        </Row>
      ))}
    </Rows>
  )
}

function ChosenItems({ page }: { page: ApplicationData }) {
  const t = useTexts(stepsTexts)
  const chosen = page.fields.flatMap(group =>
    group.items.filter(item => item.isChosen).map(item => ({ ...item, field: group.label })),
  )
  const known = new Set(chosen.map(item => item.code))
  const gone = page.facts.itemCodes.filter(code => !known.has(code))
  if (chosen.length + gone.length === 0) return <p className="muted">{t("nothing")}</p>
  return (
    <Rows label={t("step.items")}>
      {chosen.map(item => (
        <Row
          key={item.code}
          title={`${item.field} · ${item.name}`}
          tag={
            <Tag tone={item.isSatisfied ? "open" : "risk"}>
              {t(item.isSatisfied ? "item.met" : "item.missing")}
            </Tag>
          }
        >
          <div className="muted">
            <ItemFindings item={item} />
          </div>
          {item.isOff && <div className="small">{t("item-off")}</div>}
        </Row>
      ))}
      {gone.map(code => (
        <Row key={code} title={code} tag={<Tag tone="risk">{t("item.missing")}</Tag>}>
          <div className="muted">{t("item-gone", { item: code })}</div>
        </Row>
      ))}
    </Rows>
  )
}
