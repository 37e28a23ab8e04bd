import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { formatYuan } from "#app/shared/money.ts"
import { articleInEnglish } from "./article.ts"
import { policiesTexts } from "./policies.texts.ts"
import type { PolicySource } from "./policy.schema.ts"
import type { PolicyUnit } from "./policy-keys.ts"

const MINUTES_AN_HOUR = 60

/** A policy's value in words: `2 个工作日`, `100,000 yuan`, `48 小时`, `未录入`. */
export function policyValueText(unit: PolicyUnit, value: unknown, lang: Lang): string {
  const t = translator(policiesTexts, lang)
  if (value === null || value === undefined) return t("none")
  if (typeof value === "boolean") return t(value ? "yes" : "no")
  if (Array.isArray(value)) return value.length === 0 ? t("noneListed") : t("unit.codes", { n: value.length })
  return typeof value === "number" ? numberText(unit, value, lang) : String(value)
}

function numberText(unit: PolicyUnit, n: number, lang: Lang): string {
  const t = translator(policiesTexts, lang)
  if (unit === "fen" || unit === "optional-fen") return t("unit.fen", { amount: formatYuan(n) })
  if (unit === "boolean" || unit === "time" || unit === "codes") return String(n)
  const inHours = unit === "minutes" && n >= MINUTES_AN_HOUR && n % MINUTES_AN_HOUR === 0
  return inHours ? t("unit.hours", { n: n / MINUTES_AN_HOUR }) : t(`unit.${unit}`, { n })
}

/** Where a policy comes from in words: the document and its article, or 平台规则. */
export function policySourceText(source: PolicySource, lang: Lang): string {
  const t = translator(policiesTexts, lang)
  if (source === "platform-rule") return t("platformRule")
  const { document, documentEn, article } = source
  if (lang === "zh") return t("source", { document, article })
  return t("source", { document: documentEn ?? document, article: articleInEnglish(article) })
}
