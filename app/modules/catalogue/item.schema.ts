import { z } from "zod"
import { TENDER_CATEGORIES } from "#app/modules/policies/tender-categories.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { isDay } from "#app/shared/time/zone.ts"
import { CERTIFICATE_KINDS } from "./certificate.ts"
import { AREA_RELIEFS, ITEM_KINDS, PRICE_BASES, type QualificationRule } from "./service-item.ts"

const line = z.string().trim().min(1).max(200)
const paragraph = z.string().trim().min(1).max(600)
const bilingual = z.strictObject({ zh: line, en: line })
const explained = z.strictObject({ zh: paragraph, en: paragraph })
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

const askedSchema = z.strictObject({ certificate: id, speciality: id.optional(), level: id.optional() })

/** The most people a rule may ask for; a larger number is a slip of the pen. */
export const MOST_PEOPLE = 99

/** What a file says an agency must show; `allOf` and `anyOf` nest. Depth is bounded by the reader of the file. */
export const ruleSchema: z.ZodType<QualificationRule> = z.lazy(() =>
  z.union([
    askedSchema,
    z.strictObject({ people: askedSchema, atLeast: z.int().min(1).max(MOST_PEOPLE) }),
    z.strictObject({ pledge: z.literal(true) }),
    z.strictObject({ allOf: z.array(ruleSchema).min(1).max(10) }),
    z.strictObject({ anyOf: z.array(ruleSchema).min(1).max(10) }),
  ]),
)

/** 第十九条, 第二十条之一 */
export const ARTICLE = /^第[零一二三四五六七八九十百]+条(?:之[一二三四五六七八九])?$/

const legalBasisSchema = z.strictObject({
  law: line,
  lawEn: line,
  /** The day on which this version of the law was adopted or last amended. */
  version: z.string().refine(isDay, "day-invalid").optional(),
  article: z.string().regex(ARTICLE).optional(),
  /** The article was not read in the text of the law yet. */
  provisional: z.literal(true).optional(),
  text: z.string().trim().min(1).max(5000).optional(),
})

const days = z.int().min(1).max(999)
const fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

const sourceSchema = z.strictObject({
  basis: line,
  listedElsewhere: z.array(
    z.strictObject({
      place: line,
      year: z.int().min(2000).max(2100).optional(),
      name: line,
      url: z.url().optional(),
    }),
  ),
})

/**
 * One item of an import. A mandatory item (强制性) needs a law with its article (优化营商环境条例 article 43: no law, no
 * precondition of an approval); only an optional one may be prepared by the applicant.
 */
export const itemImportSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{2}\d{3,6}$/),
    name: line,
    nameEn: line,
    abbreviations: z.array(line.max(20)).max(12),
    sourceField: line,
    kind: z.enum(ITEM_KINDS),
    selfPrepareAllowed: z.boolean(),
    tenderCategory: z.enum(TENDER_CATEGORIES),
    approvalItem: bilingual,
    department: bilingual,
    legalBasis: z.array(legalBasisSchema).max(10),
    qualification: z.strictObject({ rule: ruleSchema, note: explained }),
    deliverable: bilingual,
    what: explained,
    neededBy: explained,
    statutoryDays: days.optional(),
    promisedDays: days.optional(),
    priceBasis: z.enum(PRICE_BASES).optional(),
    priceRange: z.strictObject({ lowFen: fen, highFen: fen, source: line }).optional(),
    regionAssessed: z.enum(AREA_RELIEFS).optional(),
    source: sourceSchema,
  })
  .superRefine((item, context) => {
    if (item.kind === "mandatory" && !item.legalBasis.some(basis => basis.article))
      context.addIssue({ code: "custom", path: ["legalBasis"], message: "mandatory-without-basis" })
    if (item.selfPrepareAllowed && item.kind !== "optional")
      context.addIssue({ code: "custom", path: ["selfPrepareAllowed"], message: "self-prepare-not-optional" })
  })
export type ItemImport = z.output<typeof itemImportSchema>
export type ItemSource = z.output<typeof sourceSchema>

const part = z.strictObject({ id, zh: line, en: line })

/** The file of certificates: levels from the highest down; no id twice. */
export const certificateFileSchema = z
  .strictObject({
    format: z.literal("catalogue-certificates/1"),
    certificates: z.array(
      z.strictObject({
        id,
        kind: z.enum(CERTIFICATE_KINDS),
        name: bilingual,
        levels: z.array(part),
        specialities: z.array(part),
      }),
    ),
  })
  .refine(file => new Set(file.certificates.map(c => c.id)).size === file.certificates.length, "id-repeated")

/** The one mapping from the source's own fields to the nine and `other`, with the items that go elsewhere. */
export const fieldMappingSchema = z.strictObject({
  format: z.literal("catalogue-field-mapping/1"),
  fields: z.record(line, z.enum(FIELD_IDS)),
  overrides: z.record(z.string(), z.enum(FIELD_IDS)),
})
export type FieldMapping = z.output<typeof fieldMappingSchema>
