import { z } from "zod"
import { TENDER_CATEGORIES } from "#app/modules/policies/tender-categories.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { refusalToMessage } from "#app/shared/result.ts"
import {
  checkbox,
  choiceField,
  currentPasswordField,
  dayField,
  formOf,
  idempotencyTokenField,
  idField,
  integerField,
  lineField,
  optionalLine,
  optionalText,
  textField,
  yuanField,
} from "#app/shared/schema.ts"
import { ARTICLE } from "../item.schema.ts"
import { AREA_RELIEFS, ITEM_KINDS, PRICE_BASES } from "../service-item.ts"
import {
  BASIS_GROUPS,
  type BasisField,
  type BasisGroup,
  type BasisPart,
  basisFields,
} from "./basis-fields.ts"

const NAME = { min: 2, max: 200 }
const WORDS = { max: 600 }
const DAYS = { min: 1, max: 999 }
const seen = z.iso.datetime({ error: "invalid" })
const proof = {
  idempotencyToken: idempotencyTokenField(),
  currentPassword: currentPasswordField().optional(),
}
const words = () => optionalText(WORDS).transform(text => text ?? "")

/** 新建事项 */
export const createItemSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  code: lineField({ max: 8 })
    .transform(code => code.toUpperCase())
    .refine(code => /^[A-Z]{2}\d{3,6}$/.test(code), "code-invalid"),
  name: lineField(NAME),
  nameEn: lineField(NAME),
  fieldId: choiceField(FIELD_IDS),
  kind: choiceField(ITEM_KINDS),
})

/** 事项内容: words may stay empty in a draft; publication asks for all of them. */
export const editFactsSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  seen,
  name: lineField(NAME),
  nameEn: lineField(NAME),
  abbreviations: optionalLine({ max: 200 }).transform(line =>
    (line ?? "")
      .split(/[、,，;；·]/)
      .map(s => s.trim())
      .filter(Boolean),
  ),
  fieldId: choiceField(FIELD_IDS),
  kind: choiceField(ITEM_KINDS),
  selfPrepareAllowed: checkbox(),
  tenderCategory: choiceField(TENDER_CATEGORIES),
  whatZh: words(),
  whatEn: words(),
  neededByZh: words(),
  neededByEn: words(),
  approvalItemZh: words(),
  approvalItemEn: words(),
  departmentZh: words(),
  departmentEn: words(),
  deliverableZh: words(),
  deliverableEn: words(),
  statutoryDays: integerField(DAYS).optional(),
  promisedDays: integerField(DAYS).optional(),
  priceBasis: choiceField(PRICE_BASES).optional(),
  priceLow: yuanField().optional(),
  priceHigh: yuanField().optional(),
  priceSource: optionalLine({ max: 200 }),
  regionAssessed: choiceField(AREA_RELIEFS).optional(),
}).superRefine(({ priceLow, priceHigh, priceSource, statutoryDays, promisedDays }, context) => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message })
  const given = [priceLow, priceHigh, priceSource].filter(value => value !== undefined).length
  if (given > 0 && priceLow === undefined) refuse("priceLow", "required")
  if (given > 0 && priceHigh === undefined) refuse("priceHigh", "required")
  if (given > 0 && !priceSource) refuse("priceSource", "price-without-source")
  if (priceLow !== undefined && priceHigh !== undefined && priceLow > priceHigh)
    refuse("priceHigh", "price-order")
  if (statutoryDays !== undefined && promisedDays !== undefined && promisedDays > statutoryDays)
    refuse("promisedDays", refusalToMessage({ code: "promise-too-long", params: { max: statutoryDays } }))
})
export type EditFacts = z.output<typeof editFactsSchema>

/** What one part of a law may be. */
const BASIS_FIELDS: Record<BasisPart, z.ZodType<string | undefined, string | undefined>> = {
  law: optionalLine({ max: 200 }),
  lawEn: optionalLine({ max: 200 }),
  article: optionalLine({ max: 40 }),
  version: dayField().optional(),
  text: optionalText({ max: 5000 }),
}

/** The laws that a form of bases holds; groups without a word are left out. */
export function basesIn(form: Readonly<Record<BasisField, string | undefined>>) {
  const part = (name: BasisPart, n: BasisGroup) => form[`${name}${n}`]
  return BASIS_GROUPS.map(n => {
    const [law, lawEn, article] = [part("law", n), part("lawEn", n), part("article", n)]
    return { n, law, lawEn, article, version: part("version", n), text: part("text", n) }
  }).filter(({ n: _n, ...parts }) => Object.values(parts).some(Boolean))
}

/** 依据: one law a group; what has any word needs its name in both languages. */
export const editBasisSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  seen,
  ...basisFields(part => BASIS_FIELDS[part]),
}).superRefine((form, context) => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message })
  for (const { n, law, lawEn, article } of basesIn(form)) {
    if (!law) refuse(`law${n}`, "required")
    if (!lawEn) refuse(`lawEn${n}`, "required")
    if (article && !ARTICLE.test(article)) refuse(`article${n}`, "article-invalid")
  }
})
export type EditBasis = z.output<typeof editBasisSchema>

/** 条件: the lines of the rule, and a line to add when `intent` says so. */
export const editRuleSchema = formOf({
  idempotencyToken: idempotencyTokenField(),
  seen,
  intent: choiceField(["save", "add"]),
  rule: optionalText({ max: 5000 }),
  noteZh: words(),
  noteEn: words(),
  part: optionalLine({ max: 200 }),
  partCount: integerField({ min: 1, max: 99 }).optional(),
})
export type EditRule = z.output<typeof editRuleSchema>

export const publishItemSchema = formOf({
  intent: z.literal("publish"),
  ...proof,
  note: optionalText({ max: 500 }),
})
export const retireItemSchema = formOf({
  intent: z.literal("retire"),
  ...proof,
  reason: textField({ min: 2, max: 500 }),
})
export const itemStepSchema = formOf({
  intent: z.enum(["revise", "give-up", "consult", "end"]),
  idempotencyToken: idempotencyTokenField(),
})

/** A comment on a draft. */
export const commentSchema = formOf({
  intent: z.literal("comment"),
  idempotencyToken: idempotencyTokenField(),
  text: textField({ min: 2, max: 2000 }),
})
export const answerCommentSchema = formOf({
  intent: z.literal("answer"),
  idempotencyToken: idempotencyTokenField(),
  commentId: idField(),
  answer: textField({ min: 2, max: 2000 }),
})

/** What the page of one item sends. */
export const moveItemSchema = z.discriminatedUnion("intent", [
  publishItemSchema,
  retireItemSchema,
  itemStepSchema,
  commentSchema,
  answerCommentSchema,
])
export type ItemMove = z.output<typeof moveItemSchema>
