import { regionOfUscc } from "#app/modules/application/blank-agency.ts"
import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import { askedText, parseRule } from "#app/modules/catalogue/rule/rule-text.ts"
import { REGION_IDS, type RegionId } from "#app/modules/directory/agency.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { translator } from "#app/shared/i18n/texts.ts"
import { ok, type Refusal, type Result } from "#app/shared/result.ts"
import { emailField, formOf, lineField, usccField } from "#app/shared/schema.ts"
import type { RowError } from "#app/shared/tables/table.ts"
import { isDay } from "#app/shared/time/zone.ts"
import type { ClaimableFacts, ListedLicence } from "./claimable.ts"
import type { ClaimableCells, ClaimableColumn } from "./claimable-columns.ts"

type CellRefusal = Omit<RowError, "row">
const LIST_SIGNS = /[、,，;；\s]+/

/** The parts of a row that are one line each. */
const plainSchema = formOf({
  name: lineField({ min: 2, max: 80 }),
  uscc: usccField(),
  legalRepresentative: lineField({ min: 2, max: 40 }),
  address: lineField({ min: 4, max: 120 }),
  contactEmail: emailField(),
  source: lineField({ min: 4, max: 80 }),
})

/** An entry as the cells of a row, in Chinese as the city writes its list. */
export function claimableCells(facts: ClaimableFacts, certificates: readonly Certificate[]): ClaimableCells {
  const t = translator(directoryTexts, "zh")
  const { name, uscc, legalRepresentative, address, contactEmail, source } = facts
  return {
    ...{ name, uscc, legalRepresentative, address, contactEmail, source },
    region: t(`region.${facts.region}`),
    licences: facts.licences.map(licence => licenceLine(licence, certificates)).join("\n"),
    itemCodes: facts.itemCodes.join("、"),
    servesRegions: facts.servesRegions.map(region => t(`region.${region}`)).join("、"),
  }
}

function licenceLine(licence: ListedLicence, certificates: readonly Certificate[]): string {
  const { number, validTo } = licence
  return [askedText(licence, certificates, "zh"), number, validTo].filter(Boolean).join(" | ")
}

/** What a row is read against. */
export interface ReadingRules {
  certificates: readonly Certificate[]
  /** Codes of the published items. */
  itemCodes: readonly string[]
}

/**
 * A row as an entry. Gives every refusal with its column: those of the fields, `region-unknown` {words}, `items-unknown`
 * {codes}, `licence-line-wrong` {line}, `licence-day-wrong` {line}, `licence-repeated` {line} and those of a line of
 * `parseRule` for the name of a certificate.
 */
export function readClaimable(
  cells: ClaimableCells,
  rules: ReadingRules,
): Result<ClaimableFacts, CellRefusal[]> {
  const { licences: lines, itemCodes: codes, servesRegions: served, region: home, ...plain } = cells
  const refusals: CellRefusal[] = []
  const known = plainSchema.safeParse(plain)
  if (!known.success) {
    refusals.push(...known.error.issues.map(({ path, message }) => refusalOf(String(path[0] ?? ""), message)))
  }
  const licences = readLicences(lines, rules.certificates, refusals)
  const itemCodes = listOf(codes)
  const unknown = itemCodes.filter(code => !rules.itemCodes.includes(code))
  if (unknown.length > 0) {
    refusals.push({
      column: "itemCodes",
      code: "items-unknown",
      params: { codes: unknown.slice(0, 5).join("、") },
    })
  }
  const servesRegions = readRegions("servesRegions", served, refusals)
  const [region] = home ? readRegions("region", home, refusals) : [regionOfUscc(plain.uscc)]
  if (refusals.length > 0 || !known.success || !region) return { ok: false, error: refusals }
  return ok({ ...known.data, region, licences, itemCodes, servesRegions })
}

function listOf(text: string): string[] {
  return [...new Set(text.split(LIST_SIGNS).filter(Boolean))]
}

/** A refusal of a field, from its path and message. */
function refusalOf(column: string, message: string): CellRefusal {
  const [code = "", query] = message.split("?")
  return { column, code, params: Object.fromEntries(new URLSearchParams(query)) }
}

function readRegions(column: ClaimableColumn, text: string, refusals: CellRefusal[]): RegionId[] {
  const [zh, en] = [translator(directoryTexts, "zh"), translator(directoryTexts, "en")]
  const names = REGION_IDS.map(id => [id, zh(`region.${id}`), en(`region.${id}`)] as const)
  // English names have spaces in them: the whole cell may be one.
  const words = names.some(([, , english]) => english === text) ? [text] : listOf(text)
  return words.flatMap(word => {
    const found = names.find(name => name.some(known => known === word))
    if (found) return found[0]
    refusals.push({
      column,
      code: "region-unknown",
      params: { words: names.map(([, name]) => name).join("、") },
    })
    return []
  })
}

function readLicences(
  text: string,
  certificates: readonly Certificate[],
  refusals: CellRefusal[],
): ListedLicence[] {
  const lines = text.split("\n").filter(line => line.trim())
  const read: ListedLicence[] = []
  for (const [at, line] of lines.entries()) {
    const licence = readLicence(line, certificates)
    const isTwice =
      licence.ok && read.some(one => one.number === licence.value.number && isSame(one, licence.value))
    if (licence.ok && !isTwice) read.push(licence.value)
    else {
      const { code, params } = licence.ok ? { code: "licence-repeated", params: {} } : licence.error
      refusals.push({ column: "licences", code, params: { ...params, line: at + 1 } })
    }
  }
  return read
}

function isSame(a: ListedLicence, b: ListedLicence): boolean {
  return a.certificate === b.certificate && a.speciality === b.speciality
}

/** `测绘资质 / 工程测量 / 乙级 | number | last day`; without a day it does not end. */
function readLicence(line: string, certificates: readonly Certificate[]): Result<ListedLicence> {
  const [what = "", number = "", validTo = "", ...more] = line.split("|").map(part => part.trim())
  const isComplete = number.length >= 2 && number.length <= 60 && more.length === 0
  if (!what || !isComplete) return wrong("licence-line-wrong")
  if (validTo && !isDay(validTo)) return wrong("licence-day-wrong")
  const asked = parseRule(what, certificates)
  if (!asked.ok) return asked
  if (!("certificate" in asked.value)) return wrong("licence-line-wrong")
  return ok({ ...asked.value, number, ...(validTo && { validTo }) })
}

function wrong(code: string): { ok: false; error: Refusal } {
  return { ok: false, error: { code } }
}
