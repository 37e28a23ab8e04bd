import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { type Certificate, certificateWords } from "./certificate.ts"
import { qualificationTexts } from "./qualification.texts.ts"
import type { AskedCertificate, QualificationRule } from "./service-item.ts"

/** A certificate that an agency holds; the last day counts as valid. */
export interface HeldCertificate {
  certificate: string
  speciality?: string
  level?: string
  validFrom?: Day
  validTo?: Day
}

/** What an agency can show: its own certificates, those of its people, and the pledge (承诺) of its application. */
export interface Holdings {
  certificates: readonly HeldCertificate[]
  /** One entry a person, so that nobody counts twice. */
  people?: readonly { certificates: readonly HeldCertificate[] }[]
  isPledged: boolean
}

type AskedPeople = Extract<QualificationRule, { people: object }>

/** How one thing that a rule asks for is met, or why it is not. */
export type Finding =
  | {
      code: "held" | "held-expired" | "held-not-yet" | "level-too-low" | "other-speciality"
      asked: AskedCertificate
      held: HeldCertificate
    }
  | { code: "missing"; asked: AskedCertificate }
  /** `held`: people whose certificate counts on the day; `lapsed`: people who hold it, but not for this day. */
  | { code: "people-held" | "people-missing"; people: AskedPeople; held: number; lapsed: number }
  | { code: "pledged" | "pledge-missing" }

export interface Qualification {
  isSatisfied: boolean
  /** When satisfied: what satisfies it. Otherwise: what is missing, of alternatives the nearest. */
  findings: Finding[]
}

/** Speciality that covers every other one of its certificate: 综合. */
const COMPREHENSIVE = "comprehensive"

/**
 * Whether what an agency holds on a day meets the rule of an item. A higher level includes the lower, 综合 includes every
 * speciality, an expired certificate counts for nothing, and where the rule says so a pledge suffices. A practitioner
 * certificate may be held by a person of the agency; where a rule asks for a number of people, persons are counted.
 */
export function evaluateQualification(
  rule: QualificationRule,
  holdings: Holdings,
  certificates: readonly Certificate[],
  day: Day,
): Qualification {
  const judge = (part: QualificationRule) => evaluateQualification(part, holdings, certificates, day)
  if ("allOf" in rule) return all(rule.allOf.map(judge))
  if ("anyOf" in rule) return any(rule.anyOf.map(judge))
  if ("pledge" in rule) {
    const { isPledged } = holdings
    return { isSatisfied: isPledged, findings: [{ code: isPledged ? "pledged" : "pledge-missing" }] }
  }
  if ("people" in rule) {
    const finding = countPeople(rule, holdings, certificates, day)
    return { isSatisfied: finding.code === "people-held", findings: [finding] }
  }
  const finding = findingFor(rule, holdings, certificates, day)
  return { isSatisfied: finding.code === "held", findings: [finding] }
}

function all(parts: readonly Qualification[]): Qualification {
  const isSatisfied = parts.every(part => part.isSatisfied)
  const telling = isSatisfied ? parts : parts.filter(part => !part.isSatisfied)
  return { isSatisfied, findings: telling.flatMap(part => part.findings) }
}

function any(parts: readonly Qualification[]): Qualification {
  const met = parts.find(part => part.isSatisfied)
  return met ?? { isSatisfied: false, findings: parts.flatMap(part => part.findings) }
}

/** From the best to the worst; of several certificates the one that comes nearest is told. */
const NEARNESS = ["held", "held-expired", "held-not-yet", "level-too-low", "other-speciality"] as const
type Nearness = (typeof NEARNESS)[number]

function findingFor(
  asked: AskedCertificate,
  holdings: Holdings,
  certificates: readonly Certificate[],
  day: Day,
): Finding {
  const isPersonal = certificates.find(c => c.id === asked.certificate)?.kind === "practitioner"
  const personal = isPersonal ? (holdings.people ?? []).flatMap(person => person.certificates) : []
  const best = nearest(asked, [...holdings.certificates, ...personal], certificates, day)
  return best ? { ...best, asked } : { code: "missing", asked }
}

/** Of these certificates the one that comes nearest to what is asked, with how it fares; nothing when none is of the kind. */
function nearest(
  asked: AskedCertificate,
  held: readonly HeldCertificate[],
  certificates: readonly Certificate[],
  day: Day,
): { code: Nearness; held: HeldCertificate } | undefined {
  const levels = certificates.find(c => c.id === asked.certificate)?.levels.map(level => level.id) ?? []
  return held
    .filter(one => one.certificate === asked.certificate)
    .map(one => ({ code: codeFor(asked, one, levels, day), held: one }))
    .sort((a, b) => NEARNESS.indexOf(a.code) - NEARNESS.indexOf(b.code))[0]
}

function countPeople(
  rule: AskedPeople,
  holdings: Holdings,
  certificates: readonly Certificate[],
  day: Day,
): Finding {
  const codes = (holdings.people ?? []).map(
    person => nearest(rule.people, person.certificates, certificates, day)?.code,
  )
  const held = codes.filter(code => code === "held").length
  const lapsed = codes.filter(code => code === "held-expired" || code === "held-not-yet").length
  return { code: held >= rule.atLeast ? "people-held" : "people-missing", people: rule, held, lapsed }
}

function codeFor(
  asked: AskedCertificate,
  held: HeldCertificate,
  levels: readonly string[],
  day: Day,
): Nearness {
  const isComprehensive = held.speciality === COMPREHENSIVE
  if (asked.speciality && held.speciality !== asked.speciality && !isComprehensive) return "other-speciality"
  if (!isHighEnough(asked, held, levels) && !(isComprehensive && !held.level)) return "level-too-low"
  if (held.validTo && held.validTo < day) return "held-expired"
  return held.validFrom && held.validFrom > day ? "held-not-yet" : "held"
}

function isHighEnough(asked: AskedCertificate, held: HeldCertificate, levels: readonly string[]): boolean {
  if (!asked.level) return true
  const rank = levels.indexOf(held.level ?? "")
  return rank >= 0 && rank <= levels.indexOf(asked.level)
}

/** What a rule names that the list of certificates does not have, with its path inside the rule. */
export function ruleRefusals(
  rule: QualificationRule,
  certificates: readonly Certificate[],
): { path: PropertyKey[]; code: string }[] {
  if ("pledge" in rule) return []
  if ("allOf" in rule || "anyOf" in rule) {
    const [name, parts] =
      "allOf" in rule ? (["allOf", rule.allOf] as const) : (["anyOf", rule.anyOf] as const)
    return parts.flatMap((part, n) =>
      ruleRefusals(part, certificates).map(({ path, code }) => ({ path: [name, n, ...path], code })),
    )
  }
  if ("people" in rule) {
    return certificateRefusals(rule.people, certificates, "practitioner").map(({ path, code }) => ({
      path: ["people", ...path],
      code,
    }))
  }
  return certificateRefusals(rule, certificates)
}

function certificateRefusals(
  rule: AskedCertificate,
  certificates: readonly Certificate[],
  kind?: Certificate["kind"],
): { path: PropertyKey[]; code: string }[] {
  const known = certificates.find(certificate => certificate.id === rule.certificate)
  if (!known) return [{ path: ["certificate"], code: "certificate-unknown" }]
  if (kind && known.kind !== kind) return [{ path: ["certificate"], code: "certificate-not-personal" }]
  const isUnknown = (parts: readonly { id: string }[], id?: string) =>
    id !== undefined && !parts.some(p => p.id === id)
  const refusals = []
  if (isUnknown(known.specialities, rule.speciality))
    refusals.push({ path: ["speciality"], code: "speciality-unknown" })
  if (isUnknown(known.levels, rule.level)) refusals.push({ path: ["level"], code: "level-unknown" })
  return refusals
}

/** A rule in words: `测绘资质 · 工程测量 · 乙级以上`, parts joined by 并且 and 或者. */
export function ruleWords(rule: QualificationRule, certificates: readonly Certificate[], lang: Lang): string {
  const t = translator(qualificationTexts, lang)
  if ("pledge" in rule) return t("rule.pledge")
  if ("allOf" in rule || "anyOf" in rule) {
    const [parts, joint] = "allOf" in rule ? [rule.allOf, t("rule.and")] : [rule.anyOf, t("rule.or")]
    const words = parts.map(part => {
      const text = ruleWords(part, certificates, lang)
      return "allOf" in part || "anyOf" in part ? t("rule.group", { text }) : text
    })
    return words.join(joint)
  }
  if ("people" in rule) {
    return t("rule.people", { n: rule.atLeast, asked: ruleWords(rule.people, certificates, lang) })
  }
  const words = certificateWords(rule, certificates, lang)
  return rule.level ? t("rule.atLeast", { certificate: words }) : words
}

/** A finding in words, for the agency that applies and for the officer who checks. */
export function findingWords(finding: Finding, certificates: readonly Certificate[], lang: Lang): string {
  const t = translator(qualificationTexts, lang)
  if ("people" in finding) return peopleWords(finding, certificates, lang)
  if (!("asked" in finding)) return t(`finding.${finding.code}`)
  const asked = ruleWords(finding.asked, certificates, lang)
  if (!("held" in finding)) return t("finding.missing", { asked })
  const held = certificateWords(finding.held, certificates, lang)
  const { validFrom = "", validTo = "" } = finding.held
  if (finding.code === "held-expired") return t("finding.held-expired", { held, day: validTo })
  if (finding.code === "held-not-yet") return t("finding.held-not-yet", { held, day: validFrom })
  return finding.code === "held" ? t("finding.held", { held }) : t(`finding.${finding.code}`, { held, asked })
}

function peopleWords(
  { code, people: rule, held, lapsed }: Extract<Finding, { people: object }>,
  certificates: readonly Certificate[],
  lang: Lang,
): string {
  const t = translator(qualificationTexts, lang)
  const asked = ruleWords(rule.people, certificates, lang)
  if (code === "people-held") return t("finding.people-held", { n: held, asked })
  const missing = t("finding.people-missing", { n: rule.atLeast - held, of: rule.atLeast, asked })
  return lapsed > 0 ? missing + t("finding.people-lapsed", { n: lapsed }) : missing
}
