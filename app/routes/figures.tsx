import type { LoaderFunctionArgs } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { parseYear } from "#app/modules/figures/figure.rules.ts"
import { figuresTexts } from "#app/modules/figures/figures.texts.ts"
import { figuresPage } from "#app/modules/figures/figures-queries.server.ts"
import { FigureCard } from "#app/modules/figures/ui/figure-card.tsx"
import { Headlines } from "#app/modules/figures/ui/headlines.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Section } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, now } = await guard(args, "everyone")
  const asked = parseYear(new URL(args.request.url).searchParams.get("year"), now)
  return figuresPage(services, asked, now)
}

export const meta = titled(figuresTexts, "title", "lead")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

const IN_YEAR = ["agencies-by-month", "agencies-by-status"]

export default function FiguresPage() {
  const t = useTexts(figuresTexts)
  const { figures, year, years, now, ...headlines } = useLoaderData<typeof loader>()
  const isOfYear = (id: string) => IN_YEAR.includes(id)
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        <Headlines {...headlines} />
        <Section title={t("in-year", { year })} aside={<YearForm year={year} years={years} />} id="year">
          <p className="small muted">{t("in-year-lead")}</p>
          <div className="figure-grid">
            {figures
              .filter(({ id }) => isOfYear(id))
              .map(figure => (
                <FigureCard key={figure.id} figure={figure} year={year} now={now} />
              ))}
          </div>
        </Section>
        <Section title={t("now")} id="now">
          <p className="small muted">{t("now-lead")}</p>
          <div className="figure-grid">
            {figures
              .filter(({ id }) => !isOfYear(id))
              .map(figure => (
                <FigureCard key={figure.id} figure={figure} year={year} now={now} />
              ))}
          </div>
        </Section>
      </div>
    </div>
  )
}

function YearForm({ year, years }: { year: number; years: readonly number[] }) {
  const t = useTexts(figuresTexts)
  return (
    <Form className="year-form" action="#year">
      <label htmlFor="year-choice">{t("year")}</label>
      <select id="year-choice" name="year" className="control" defaultValue={year} key={year}>
        {years.map(one => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <Button type="submit" slim>
        {t("show-year")}
      </Button>
    </Form>
  )
}
