import { useTexts } from "#app/shared/i18n/language.tsx"
import { uiTexts } from "#app/shared/ui/ui.texts.ts"

const STAR = "M10 1.6 12.6 7l5.9.8-4.3 4.1 1.1 5.9L10 15l-5.3 2.8 1.1-5.9L1.5 7.8 7.4 7z"
const STARS = [0, 1, 2, 3, 4]
const STEP = 21

/** A score of 0 to 5 as stars with the figure and the number of ratings behind it. */
export function Stars({ score, ratings }: { score: number; ratings: number }) {
  const t = useTexts(uiTexts)
  const figure = score.toFixed(1)
  const whole = Math.floor(score)
  const filled = whole * STEP + (score - whole) * 20
  return (
    <span className="stars">
      <svg viewBox="0 0 104 20" role="img" aria-label={t("stars-label", { score: figure })}>
        <StarRow className="star-empty" />
        <svg width={filled} height="20" aria-hidden="true">
          <StarRow className="star-full" />
        </svg>
      </svg>
      <span aria-hidden="true" className="stars-figure">
        {figure}
      </span>
      <span className="muted">{t("ratings", { n: ratings })}</span>
    </span>
  )
}

function StarRow({ className }: { className: string }) {
  return STARS.map(n => (
    <path key={n} className={className} transform={`translate(${n * STEP} 0)`} d={STAR} />
  ))
}
