import { ok, type Result } from "#app/shared/result.ts"
import type { Certificate } from "../certificate.ts"
import { parseRule } from "../rule/rule-text.ts"
import type { ItemFacts } from "../service-item.ts"
import { basesIn, type EditBasis, type EditFacts, type EditRule } from "./editing.schema.ts"

/** The facts that the form of an item holds. */
export function factsFromForm(form: EditFacts): Partial<ItemFacts> {
  const { name, nameEn, abbreviations, fieldId, kind, selfPrepareAllowed, tenderCategory } = form
  const { statutoryDays, promisedDays, priceBasis, priceLow, priceHigh, priceSource, regionAssessed } = form
  const hasPrice = priceLow !== undefined && priceHigh !== undefined && priceSource !== undefined
  return {
    ...{ name, nameEn, abbreviations, fieldId, kind, selfPrepareAllowed, tenderCategory },
    what: { zh: form.whatZh, en: form.whatEn },
    neededBy: { zh: form.neededByZh, en: form.neededByEn },
    approvalItem: { zh: form.approvalItemZh, en: form.approvalItemEn },
    department: { zh: form.departmentZh, en: form.departmentEn },
    deliverable: { zh: form.deliverableZh, en: form.deliverableEn },
    ...{ statutoryDays, promisedDays, priceBasis, regionAssessed },
    priceRange: hasPrice ? { lowFen: priceLow, highFen: priceHigh, source: priceSource } : undefined,
  }
}

/** The laws that the form of a basis holds, without its empty rows. */
export function basisFromForm(form: EditBasis): Pick<ItemFacts, "legalBasis"> {
  const legalBasis = basesIn(form).map(({ law = "", lawEn = "", article, version, text }) => ({
    ...{ law, lawEn },
    ...(article && { article }),
    ...(version && { version }),
    ...(text && { text }),
  }))
  return { legalBasis }
}

/** The rule that its form holds, with the line that is to be added. Refuses as `parseRule` does, beside the rule. */
export function ruleFromForm(
  { intent, rule, noteZh, noteEn, part, partCount }: EditRule,
  certificates: readonly Certificate[],
): Result<Pick<ItemFacts, "qualification">> {
  const line = part && partCount ? `${partCount} 人：${part}` : part
  const text = intent === "add" && line ? [rule, line].filter(Boolean).join("\n") : (rule ?? "")
  const note = { zh: noteZh, en: noteEn }
  if (!text.trim()) return ok({ qualification: { rule: { allOf: [] }, note } })
  const parsed = parseRule(text, certificates)
  if (!parsed.ok) return { ok: false, error: { ...parsed.error, field: "rule" } }
  return ok({ qualification: { rule: parsed.value, note } })
}
