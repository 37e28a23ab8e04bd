import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { halfWidth } from "#app/shared/text.ts"
import type { Certificate, CertificatePart } from "../certificate.ts"
import { MOST_PEOPLE, ruleSchema } from "../item.schema.ts"
import { ruleRefusals } from "../qualification.rules.ts"
import type { AskedCertificate, QualificationRule } from "../service-item.ts"
import { ruleTexts } from "./rule.texts.ts"

const ALL = /^(?:全部|all(?: of)?)\s*:?$/i
const ANY = /^(?:任一|any(?: of)?)\s*:?$/i
const PLEDGE = /^(?:承诺|pledge)$/i
const PEOPLE = /^(\d{1,3})\s*(?:人|名|people|person)\s*:?\s*(.+)$/i
const MOST_LINES = 60

interface Line {
  n: number
  indent: number
  text: string
}

/**
 * A rule as operation writes it: one requirement a line, `全部` or `任一` above what is indented below it, several lines
 * at the edge meaning all of them; `2 人：注册造价工程师` for people, `测绘资质 / 工程测量 / 乙级` for a certificate by the names of the
 * list. Chinese, English and ids are understood. Refuses with the number of the line: `rule-line-unknown` {line, text},
 * `rule-line-near`, `rule-group-empty`, `rule-part-unknown`,
 * `rule-people-count`, `rule-not-personal`, `rule-indent`, `rule-too-long`.
 */
export function parseRule(input: string, certificates: readonly Certificate[]): Result<QualificationRule> {
  const lines = linesOf(input)
  if (lines.length === 0) return refuse("required")
  if (lines.length > MOST_LINES) return refuse("rule-too-long", { params: { max: MOST_LINES } })
  const parts = readGroup(lines, certificates)
  if (!parts.ok) return parts
  const [only, ...others] = parts.value
  const rule = only && others.length === 0 ? only : { allOf: parts.value }
  if (!ruleSchema.safeParse(rule).success) return refuse("rule-too-long", { params: { max: 10 } })
  return ok(rule)
}

function linesOf(input: string): Line[] {
  return input.split(/\r?\n/).flatMap((raw, at) => {
    const text = halfWidth(raw.replaceAll("\t", "  "))
    const indent = text.length - text.trimStart().length
    return text.trim() ? [{ n: at + 1, indent, text: text.trim().replace(/^[-·•]\s*/, "") }] : []
  })
}

/** The parts of lines of one depth; each group takes the deeper lines that follow it. */
function readGroup(
  lines: readonly Line[],
  certificates: readonly Certificate[],
): Result<QualificationRule[]> {
  const parts: QualificationRule[] = []
  const edge = lines[0]?.indent ?? 0
  for (let at = 0; at < lines.length; ) {
    const head = lines[at] as Line
    if (head.indent !== edge) return refuse("rule-indent", { params: { line: head.n } })
    const next = lines.findIndex((line, i) => i > at && line.indent <= edge)
    const inner = lines.slice(at + 1, next < 0 ? undefined : next)
    const part = readPart(head, inner, certificates)
    if (!part.ok) return part
    parts.push(part.value)
    at += 1 + inner.length
  }
  return ok(parts)
}

function readPart(
  head: Line,
  inner: readonly Line[],
  certificates: readonly Certificate[],
): Result<QualificationRule> {
  const isAll = ALL.test(head.text)
  if (!isAll && !ANY.test(head.text)) {
    const stray = inner[0]
    return stray ? refuse("rule-indent", { params: { line: stray.n } }) : readLeaf(head, certificates)
  }
  if (inner.length === 0) return refuse("rule-group-empty", { params: { line: head.n } })
  const parts = readGroup(inner, certificates)
  if (!parts.ok) return parts
  return ok(isAll ? { allOf: parts.value } : { anyOf: parts.value })
}

function readLeaf({ n, text }: Line, certificates: readonly Certificate[]): Result<QualificationRule> {
  if (PLEDGE.test(text)) return ok({ pledge: true })
  const counted = PEOPLE.exec(text)
  const asked = readAsked(counted?.[2] ?? text, n, certificates)
  if (!asked.ok || !counted) return asked
  const atLeast = Number(counted[1])
  if (atLeast < 1 || atLeast > MOST_PEOPLE) {
    return refuse("rule-people-count", { params: { line: n, max: MOST_PEOPLE } })
  }
  const rule = { people: asked.value, atLeast }
  const refusal = ruleRefusals(rule, certificates)[0]
  return refusal ? refuse("rule-not-personal", { params: { line: n } }) : ok(rule)
}

function readAsked(
  text: string,
  line: number,
  certificates: readonly Certificate[],
): Result<AskedCertificate> {
  const [name = "", ...others] = text.split("/").map(part => part.trim())
  const certificate = certificates.find(c => c.id === name || isNamed(c.name, name))
  if (!certificate) {
    const near = nearestName(name, certificates)
    return near
      ? refuse("rule-line-near", { params: { line, text: name, near } })
      : refuse("rule-line-unknown", { params: { line, text: name } })
  }
  const asked: AskedCertificate = { certificate: certificate.id }
  for (const other of others) {
    const plain = other.replace(/(?:及)?以上$|\s+or (?:above|higher)$/i, "").trim()
    const level = partOf(certificate.levels, plain)
    const speciality = partOf(certificate.specialities, plain)
    if (level && !asked.level) asked.level = level.id
    else if (speciality && !asked.speciality) asked.speciality = speciality.id
    else
      return refuse("rule-part-unknown", { params: { line, text: other, certificate: certificate.name.zh } })
  }
  return ok(asked)
}

function partOf(parts: readonly CertificatePart[], text: string): CertificatePart | undefined {
  return parts.find(part => part.id === text || isNamed(part, text))
}

function isNamed(name: { zh: string; en: string }, text: string): boolean {
  const plain = (words: string) => halfWidth(words).toLowerCase().replace(/\s+/g, " ").trim()
  return plain(name.zh) === plain(text) || plain(name.en) === plain(text)
}

/** The name that shares most of its signs with what was written, when that is more than half of them. */
function nearestName(text: string, certificates: readonly Certificate[]): string | undefined {
  const signs = new Set(halfWidth(text).toLowerCase().replace(/\s/g, ""))
  const scored = certificates
    .flatMap(c => [c.name.zh, c.name.en])
    .map(name => {
      const own = new Set(halfWidth(name).toLowerCase().replace(/\s/g, ""))
      const shared = [...signs].filter(sign => own.has(sign)).length
      return { name, score: shared / Math.max(signs.size, own.size, 1) }
    })
    .sort((a, b) => b.score - a.score)
  return scored[0] && scored[0].score > 0.5 ? scored[0].name : undefined
}

/** A rule as `parseRule` reads it, in one language. */
export function ruleText(rule: QualificationRule, certificates: readonly Certificate[], lang: Lang): string {
  return linesFor(rule, certificates, lang).join("\n")
}

function linesFor(rule: QualificationRule, certificates: readonly Certificate[], lang: Lang): string[] {
  const t = translator(ruleTexts, lang)
  if ("pledge" in rule) return [t("write.pledge")]
  if ("people" in rule) {
    return [t("write.people", { n: rule.atLeast, asked: askedText(rule.people, certificates, lang) })]
  }
  if ("certificate" in rule) return [askedText(rule, certificates, lang)]
  const [head, parts] = "allOf" in rule ? [t("write.all"), rule.allOf] : [t("write.any"), rule.anyOf]
  return [head, ...parts.flatMap(part => linesFor(part, certificates, lang)).map(line => `  ${line}`)]
}

/** A certificate as a line of a rule: `测绘资质 / 工程测量 / 乙级`. */
export function askedText(asked: AskedCertificate, certificates: readonly Certificate[], lang: Lang): string {
  const certificate = certificates.find(c => c.id === asked.certificate)
  const speciality = certificate?.specialities.find(part => part.id === asked.speciality)
  const level = certificate?.levels.find(part => part.id === asked.level)
  const names = [speciality?.[lang] ?? asked.speciality, level?.[lang] ?? asked.level]
  return [certificate?.name[lang] ?? asked.certificate, ...names].filter(Boolean).join(" / ")
}
