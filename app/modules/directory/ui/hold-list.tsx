import { Link } from "@remix-run/react"
import { listingStatusTexts } from "#app/modules/directory/holds/listing-status.texts.ts"
import type { shownHold } from "#app/modules/directory/holds/shown-hold.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** A hold in words; `isMeasure` leads to the measure, for those who may read it. */
export type ShownHold = ReturnType<typeof shownHold> & { isMeasure?: boolean }

/** What keeps an agency from its full place. */
export function HoldList({ holds }: { holds: readonly ShownHold[] }) {
  const t = useTexts(listingStatusTexts)
  return (
    <Rows label={t("holds")}>
      {holds.map(({ id, kind, name, reason, when, isMeasure }) => (
        <Row
          key={id}
          title={reason}
          tag={<Tag tone={kind === "warn" ? "wait" : "risk"}>{name}</Tag>}
          aside={isMeasure && <Link to={path.measure(id)}>{t("see-measure")}</Link>}
        >
          {when}
        </Row>
      ))}
    </Rows>
  )
}
