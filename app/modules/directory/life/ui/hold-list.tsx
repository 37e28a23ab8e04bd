import { Link } from "@remix-run/react"
import { lifeTexts } from "#app/modules/directory/life/life.texts.ts"
import { standingTexts } from "#app/modules/directory/life/standing.texts.ts"
import type { Standing } from "#app/modules/directory/life/standing-page.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** A hold as it is shown to its agency and on the public page: what, why, since when, until when. */
export interface ShownHold {
  id: string
  kind: Standing["holds"][number]["kind"]
  reason: string
  since: Date | string
  until?: Date | string
  /** Leads to the measure, for those who may read it. */
  isMeasure?: boolean
}

/** What keeps an agency from its full place. */
export function HoldList({ holds }: { holds: readonly ShownHold[] }) {
  const t = useTexts(standingTexts)
  const words = useTexts(lifeTexts)
  const lang = useLang()
  const day = (at: Date | string) => describeDay(localDay(new Date(at)), lang)
  return (
    <Rows label={t("holds")}>
      {holds.map(({ id, kind, reason, since, until, isMeasure }) => (
        <Row
          key={id}
          title={lookup(lifeTexts, lang, `reason.${reason}`) ?? reason}
          tag={<Tag tone={kind === "warn" ? "wait" : "risk"}>{words(`kind.${kind}`)}</Tag>}
          aside={isMeasure && <Link to={path.measure(id)}>{t("see-measure")}</Link>}
        >
          {t("since", { day: day(since) })}
          {until && ` · ${t("until", { day: day(until) })}`}
        </Row>
      ))}
    </Rows>
  )
}
