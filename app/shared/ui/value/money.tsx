import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatWan, formatYuan } from "#app/shared/money.ts"
import { uiTexts } from "#app/shared/ui/ui.texts.ts"

interface MoneyProps {
  /** Integer fen; nothing (`—`) when there is no amount. */
  fen: number | null | undefined
  /** `wan` (万元) only in headlines and charts. */
  unit?: "yuan" | "wan"
  /** Without the unit, in columns whose head names it. */
  bare?: boolean
}

/** An amount: 48,000 元. */
export function Money({ fen, unit = "yuan", bare = false }: MoneyProps) {
  const t = useTexts(uiTexts)
  if (fen === null || fen === undefined) return <span className="money">—</span>
  const figure = unit === "wan" ? formatWan(fen) : formatYuan(fen)
  return <span className="money">{bare ? figure : `${figure} ${t(unit)}`}</span>
}
