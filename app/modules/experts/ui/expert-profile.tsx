import { expertTexts } from "#app/modules/experts/expert.texts.ts"
import type { ExpertProfile } from "#app/modules/experts/expert.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { useExpertWords } from "./expert-words.ts"

type Shown = Omit<ExpertProfile, "employer" | "pastEmployers"> & {
  employer: Pick<ExpertProfile["employer"], "name" | "kind">
}

/** What an expert can help with. */
export function ExpertHelps({ helps }: { helps: readonly string[] }) {
  const t = useTexts(expertTexts)
  return (
    <Card title={t("helps")}>
      <ul className="plain-list">
        {helps.map(help => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <p className="small muted">{t("helps-lead")}</p>
    </Card>
  )
}

/** When an expert can be met every week. */
export function ExpertHours({ hours }: Pick<ExpertProfile, "hours">) {
  const t = useTexts(expertTexts)
  const days = useExpertWords().hours(hours)
  if (days.length === 0) return <p className="muted">{t("hours-none")}</p>
  const facts = days.map(({ label, times }) => ({ term: label, value: <span className="num">{times}</span> }))
  return <Facts layout="table" facts={facts} />
}

/** Who an expert is: title, registrations, employer, fields, ways to meet. */
export function ExpertFacts({ profile, batch }: { profile: Shown; batch?: string }) {
  const t = useTexts(expertTexts)
  const fieldName = useTexts(fieldTexts)
  const words = useExpertWords()
  const { employer, registrations, fields, modes, title } = profile
  const employerWords =
    employer.kind === "agency" ? `${employer.name}（${t("employer-agency")}）` : employer.name
  return (
    <Facts
      layout="table"
      facts={[
        { term: t("fields"), value: fields.map(field => fieldName(field)).join(t("comma")) },
        { term: t("professional-title"), value: title },
        { term: t("registrations"), value: registrations.join(t("comma")) },
        { term: t("employer-title"), value: employerWords },
        { term: t("modes"), value: words.modes(modes) },
        { term: t("batch"), value: batch },
      ]}
    />
  )
}

/** A whole profile, for those who decide on it and for its author. */
export function WholeProfile({ profile, title }: { profile: Shown; title: string }) {
  const t = useTexts(expertTexts)
  return (
    <Card title={title}>
      <ExpertFacts profile={profile} />
      <h3 className="mt-4">{t("helps")}</h3>
      <ul className="plain-list">
        {profile.helps.map(help => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <h3 className="mt-4">{t("bio")}</h3>
      <p>{profile.bio}</p>
      <h3 className="mt-4">{t("hours")}</h3>
      <ExpertHours hours={profile.hours} />
    </Card>
  )
}
