import { certificateKey } from "#app/modules/directory/agency.ts"
import type { Defect, DefectSection } from "#app/modules/directory/agency-check.ts"
import type { ReturnForm } from "#app/modules/vetting/vetting.schema.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"

/** A defect as an officer names it, before it is told. */
export interface NamedDefect {
  section: DefectSection
  subjectId?: string
  text: string
}

/** What stands often, by the section to which it belongs; its words are in the texts under `common.<code>`. */
export const COMMON_DEFECTS = {
  organisation: ["name-differs", "representative-differs", "address-differs", "contact-wrong"],
  licences: ["unreadable", "number-differs", "level-differs", "validity-differs", "expired-soon"],
  people: ["unreadable", "number-differs", "not-employed", "validity-differs"],
  items: ["item-not-covered"],
} as const satisfies Record<DefectSection, readonly string[]>
export type CommonDefect = (typeof COMMON_DEFECTS)[DefectSection][number]

/** One box of the form: section, what it is about (empty for the section as a whole), and the code. */
export function boxOf(section: DefectSection, subjectId: string, code: CommonDefect): string {
  return `${section}:${subjectId}:${code}`
}

/** What a box stands for; nothing for one that was never offered. */
export function readBox(
  box: string,
): { section: DefectSection; subjectId: string; code: CommonDefect } | null {
  const [section = "", subjectId = "", code = ""] = box.split(":")
  const codes: readonly string[] | undefined = COMMON_DEFECTS[section as DefectSection]
  if (!codes?.includes(code)) return null
  return { section: section as DefectSection, subjectId, code: code as CommonDefect }
}

const SECTIONS = ["organisation", "licences", "people", "items"] as const

/** Every defect of a return form: boxes in words (`wordsOf`), then what was written, one a line. */
export function defectsOf(
  form: Pick<ReturnForm, "common" | "organisation" | "licences" | "people" | "items">,
  wordsOf: (box: NonNullable<ReturnType<typeof readBox>>) => string,
): NamedDefect[] {
  const boxes = form.common.flatMap(box => readBox(box) ?? [])
  return SECTIONS.flatMap(section => {
    const ticked = boxes
      .filter(box => box.section === section)
      .map(box => ({ section, subjectId: box.subjectId || undefined, text: wordsOf(box) }))
    return [...ticked, ...(form[section] ?? []).map(text => ({ section, text }))]
  })
}

/** What an earlier return told of the same file. */
export interface PreviousNotice {
  defects: readonly Defect[]
  certificates: readonly string[]
}

/**
 * True when a defect could have been told in an earlier round (一次性告知): there was one, and what the defect is about
 * lay there already. A certificate or file that came later may have new defects.
 */
export function wasOverlooked(
  defect: NamedDefect,
  told: readonly PreviousNotice[],
  certificates: readonly string[],
): boolean {
  if (told.length === 0) return false
  if (!defect.subjectId) return true
  const held = certificates.find(key => key.startsWith(`${defect.subjectId}:`))
  return held === undefined || told.some(notice => notice.certificates.includes(held))
}

/** The certificates of a file, as what was looked at in a round. */
export function certificatesSeen(facts: {
  licences: readonly Parameters<typeof certificateKey>[0][]
  people: readonly { certificates: readonly Parameters<typeof certificateKey>[0][] }[]
}): string[] {
  return [...facts.licences, ...facts.people.flatMap(p => p.certificates)].map(certificateKey)
}

interface ReturnInput {
  defects: readonly NamedDefect[]
  kept: readonly string[]
  lateReason?: string
  round: number
  certificates: readonly string[]
}

/**
 * What a return tells: defects of earlier rounds that still stand, as they were told, then the new ones. Refuses
 * `defects-required` for an empty list and `late-reason-required` when something could have been told before.
 */
export function composeDefects(
  { defects, kept, lateReason, round, certificates }: ReturnInput,
  told: readonly PreviousNotice[],
  makeId: () => string,
): Result<Defect[]> {
  const stillOpen = uniqueById(told.flatMap(notice => notice.defects)).filter(d => kept.includes(d.id))
  if (defects.length + stillOpen.length === 0) return refuse("defects-required", { field: "organisation" })
  const made = defects.map(defect => ({ defect, late: wasOverlooked(defect, told, certificates) }))
  if (!lateReason && made.some(({ late }) => late)) {
    return refuse("late-reason-required", { field: "lateReason" })
  }
  const fresh = made.map(({ defect: { section, subjectId, text }, late }) => ({
    ...{ id: makeId(), section, subjectId, text, round },
    lateReason: late ? lateReason : undefined,
  }))
  return ok([...stillOpen, ...fresh])
}

function uniqueById(defects: readonly Defect[]): Defect[] {
  return [...new Map(defects.map(d => [d.id, d])).values()]
}

/** Whether a file may go back once more: a round is left, or everything told comes late and is the desk's own refusal. */
export function mayReturn(
  defects: number,
  late: number,
  told: readonly { defects: readonly unknown[]; late: number }[],
  rounds: number,
): boolean {
  const used = told.filter(notice => notice.late < notice.defects.length).length
  return used < rounds || (told.length > 0 && late === defects)
}
