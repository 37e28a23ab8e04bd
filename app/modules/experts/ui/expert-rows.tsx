import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import type { ExpertView } from "#app/modules/experts/expert-queries.server.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { useExpertWords } from "./expert-words.ts"

/** Things named in one row; the page of the expert has all. */
const SHOWN_HELPS = 2

/** The experts that were found. */
export function ExpertRows({ experts }: { experts: readonly ExpertView[] }) {
  const t = useTexts(expertTexts)
  const fieldName = useTexts(fieldTexts)
  const words = useExpertWords()
  return (
    <Rows label={t("list")}>
      {experts.map(expert => {
        const { id, name, fields, title, registrations, employer, helps, modes, hours, batch } = expert
        const when = words.hours(hours).map(({ label, times }) => `${label} ${times}`)
        return (
          <Row key={id} title={name} to={path.expert(id)} tag={<Tag>{batch}</Tag>}>
            <div>
              <b>{fields.map(field => fieldName(field)).join(" · ")}</b>
            </div>
            <div className="muted">{[title, ...registrations].join(" · ")}</div>
            <div className="muted">{employer.name}</div>
            <div>{helps.slice(0, SHOWN_HELPS).join(t("semicolon"))}</div>
            <div className="small muted">
              {[words.modes(modes), when.join(t("comma")) || t("hours-none")].join(" · ")}
            </div>
          </Row>
        )
      })}
    </Rows>
  )
}
