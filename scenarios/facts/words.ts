import { readFileSync } from "node:fs"
import { z } from "zod"
import { readCatalogue } from "#app/modules/catalogue/catalogue-import.rules.ts"
import { certificateFileSchema, fieldMappingSchema } from "#app/modules/catalogue/item.schema.ts"
import { PLACES } from "#app/modules/requests/request.ts"
import { FIELD_IDS, NINE_FIELD_IDS } from "#app/shared/fields.ts"

const word = z.string().min(1)
const range = z.tuple([z.number().positive(), z.number().positive()])

const wordsSchema = z.strictObject({
  format: z.literal("demo-words/1"),
  brands: z.array(word.length(2)),
  agencyTrades: z.record(z.enum(FIELD_IDS), z.array(word).min(1)),
  enterpriseTrades: z.array(word),
  departments: z.array(word),
  surnames: z.array(word),
  givenNames: z.array(word),
  towns: z.array(z.strictObject({ place: z.enum(PLACES), name: word, street: word })),
  cities: z.strictObject({ jinhua: z.array(word), zhejiang: z.array(word), elsewhere: z.array(word) }),
  projects: z.array(z.strictObject({ name: word, scale: word, from: z.int(), to: z.int(), step: z.int() })),
  requests: z.array(
    z.strictObject({
      itemCode: word,
      suffix: word,
      task: word,
      days: range,
      wan: range,
      projects: z.array(word).min(1),
    }),
  ),
  directReasons: z.array(word),
  experts: z.record(
    z.enum(NINE_FIELD_IDS),
    z.strictObject({
      titles: z.array(word).min(1),
      registrations: z.array(word).min(1),
      helps: z.array(word).min(2),
    }),
  ),
  expertEmployers: z.array(word).length(NINE_FIELD_IDS.length),
})

function file(path: string): string {
  return readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8")
}

/** The word lists of the demonstration. */
export const words = wordsSchema.parse(JSON.parse(file("demo/words.json")))

/** The certificates of the committed catalogue. */
export const { certificates } = certificateFileSchema.parse(JSON.parse(file("catalogue/certificates.json")))

/** The items of the committed catalogue. */
export const items = readCatalogue(file("catalogue/items.json"), {
  certificates,
  mapping: fieldMappingSchema.parse(JSON.parse(file("catalogue/field-mapping.json"))),
}).items.map(({ item }) => item)
