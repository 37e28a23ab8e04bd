import { readFileSync } from "node:fs"
import { readCatalogue } from "#app/modules/catalogue/catalogue-import.rules.ts"
import { certificateFileSchema, fieldMappingSchema } from "#app/modules/catalogue/item.schema.ts"

function text(name: string): string {
  return readFileSync(new URL(`../../../data/catalogue/${name}`, import.meta.url), "utf8")
}

export const itemsText = text("items.json")
export const { certificates } = certificateFileSchema.parse(JSON.parse(text("certificates.json")))
export const mapping = fieldMappingSchema.parse(JSON.parse(text("field-mapping.json")))
export const context = { certificates, mapping }

/** What the committed catalogue gives. */
export const committed = readCatalogue(itemsText, context)

/** The item of this code in the committed catalogue. */
export function itemOf(code: string) {
  const found = committed.items.find(({ item }) => item.code === code)
  if (!found) throw new Error(`No item ${code}`)
  return found.item
}
