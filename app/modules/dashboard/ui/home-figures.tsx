import { Link } from "@remix-run/react"
import { homeTexts } from "#app/modules/dashboard/home.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatWan } from "#app/shared/money.ts"
import { path } from "#app/shared/paths.ts"
import { savingPercent } from "#app/shared/ratio.ts"
import { Figures, FigureTile } from "#app/shared/ui/chart/figure-tile.tsx"

interface HomeFiguresProps {
  agencies: number
  openRequests: number
  deals: { year: number; count: number; amountFen: number; ceilingFen: number }
}

/** The four headline figures, each with the records behind it. */
export function HomeFigures({ agencies, openRequests, deals }: HomeFiguresProps) {
  const t = useTexts(homeTexts)
  const { year, count, amountFen, ceilingFen } = deals
  const percent = savingPercent(amountFen, ceilingFen)
  const records = path.deals({ year })
  return (
    <div className="stack">
      <Figures>
        <FigureTile
          label={t("figure.agencies")}
          value={agencies}
          unit={t("unit.agencies")}
          to={path.agencies()}
        />
        <FigureTile
          label={t("figure.open")}
          value={openRequests}
          unit={t("unit.requests")}
          to={path.requests()}
        />
        <FigureTile label={t("figure.deals", { year })} value={count} unit={t("unit.deals")} to={records} />
        <FigureTile
          label={t("figure.amount", { year })}
          value={formatWan(amountFen)}
          unit={t("unit.wan")}
          note={percent && t("figure.saving", { percent })}
          to={records}
        />
      </Figures>
      <p className="small">
        <Link to={path.figures()}>{t("figure.all")}</Link>
      </p>
    </div>
  )
}
