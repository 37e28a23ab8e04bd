import { Link } from "@remix-run/react"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { profileTexts } from "#app/modules/directory/profile/profile.texts.ts"
import type { ProfileView } from "#app/modules/directory/profile/profile-view.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

interface ActiveProps {
  items: ProfileView["items"]
  /** Owners publish a request for an item that the agency can see. */
  mayPublish: boolean
}

/** What the agency may take now. */
export function ActiveItems({ items, mayPublish }: ActiveProps) {
  const t = useTexts(directoryTexts)
  const p = useTexts(profileTexts)
  return (
    <Card title={t("can-do")}>
      {items.length === 0 && <p className="muted">{p("no-items")}</p>}
      <Rows label={t("can-do")}>
        {items.map(({ code, name }) => (
          <Row
            key={code}
            title={name}
            to={path.item(code)}
            aside={
              mayPublish && (
                <Link
                  to={path.newRequest({ item: code })}
                  aria-label={p("publish-for-label", { item: name })}
                  className="small"
                >
                  {p("publish-for")}
                </Link>
              )
            }
          />
        ))}
      </Rows>
      <p className="small muted">{t("page-lead")}</p>
    </Card>
  )
}

interface InactiveProps {
  items: readonly (Omit<ProfileView["inactive"][number], "since"> & { since: Date | string })[]
}

/** Declared items that are off, each with what is missing and since when. */
export function InactiveItems({ items }: InactiveProps) {
  const t = useTexts(profileTexts)
  const lang = useLang()
  if (items.length === 0) return null
  return (
    <Card title={t("inactive")}>
      <Rows label={t("inactive")}>
        {items.map(({ code, name, since, refusals }) => (
          <Row key={code} title={name} to={refusals.length > 0 ? path.item(code) : undefined}>
            {refusals.length === 0 && <div>{t("inactive-gone")}</div>}
            {refusals.map(refusal => (
              <div key={refusal}>{refusal}</div>
            ))}
            <div className="small muted">
              {t("inactive-since", { day: describeDay(localDay(new Date(since)), lang) })}
            </div>
          </Row>
        ))}
      </Rows>
      <p className="small muted">{t("inactive-hint")}</p>
    </Card>
  )
}

/** 执业与职业人员: by name and kind of certificate. */
export function AgencyPeople({ people }: { people: ProfileView["people"] }) {
  const t = useTexts(profileTexts)
  if (people.length === 0) return null
  return (
    <Card title={t("people")}>
      <Rows label={t("people")}>
        {people.map(({ key, name, certificates }) => (
          <Row key={key} title={name}>
            {certificates.join(t("comma"))}
          </Row>
        ))}
      </Rows>
      <p className="small muted">{t("people-hint")}</p>
    </Card>
  )
}
