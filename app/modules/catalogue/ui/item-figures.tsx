import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Figures, FigureTile } from "#app/shared/ui/chart/figure-tile.tsx"

interface ItemFiguresProps {
  /** How many items are mandatory, optional and government. */
  kinds: number[]
  gaps: number
  consultations: number
}

/** The catalogue in figures, each leading to what it counts. */
export function ItemFigures({ kinds, gaps, consultations }: ItemFiguresProps) {
  const t = useTexts(catalogueTexts)
  const [mandatory = 0, optional = 0, government = 0] = kinds
  return (
    <Figures>
      <FigureTile
        label={t("figures.items")}
        value={mandatory + optional + government}
        note={t("figures.kind", { mandatory, optional, government })}
        to={path.items()}
      />
      <FigureTile
        label={t("figures.gap")}
        value={gaps}
        note={t("figures.gap.note")}
        to={path.items({ gap: 1 })}
      />
      <FigureTile label={t("figures.consultations")} value={consultations} to={path.consultations()} />
    </Figures>
  )
}
