import { figuresTexts } from "#app/modules/figures/figures.texts.ts"
import type { FiguresPage } from "#app/modules/figures/figures-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { shareText } from "#app/shared/ratio.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Figures, FigureTile } from "#app/shared/ui/chart/figure-tile.tsx"

/** The three numbers everybody asks for, each with what it is a part of. */
export function Headlines(props: Pick<FiguresPage, "participating" | "items" | "experts" | "expertFields">) {
  const t = useTexts(figuresTexts)
  const { participating, items, experts, expertFields } = props
  return (
    <Card>
      <Figures>
        <FigureTile
          label={t("participating")}
          value={participating.numerator}
          unit={t("agencies-unit")}
          note={t("participating-note", { share: shareText(participating) })}
          to={path.agencies()}
        />
        <FigureTile label={t("items")} value={items} unit={t("items-unit")} to={path.items()} />
        <FigureTile
          label={t("experts")}
          value={experts}
          unit={t("experts-unit")}
          note={t("experts-note", { n: expertFields })}
          to={path.experts()}
        />
      </Figures>
      <p className="small muted">{t("participating-definition")}</p>
    </Card>
  )
}
