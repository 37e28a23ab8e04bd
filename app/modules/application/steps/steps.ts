import type { SubmitRefusal } from "#app/modules/directory/agency.rules.ts"
import type { AgencyFacts } from "#app/modules/directory/agency.ts"

/** The steps of an application in their order; they may be done in any. */
export const STEPS = ["organisation", "licences", "people", "items", "districts", "review"] as const
export type Step = (typeof STEPS)[number]

/** Where somebody mends what is missing. */
export function stepOf(refusal: SubmitRefusal, { people }: { people: readonly Holding[] }): Step {
  if (refusal.code === "no-organisation") return "organisation"
  if (refusal.code === "no-districts") return "districts"
  if (refusal.code === "no-pledge") return "review"
  if (refusal.code !== "expired") return "items"
  const isPersons = people.some(person =>
    person.certificates.some(certificate => certificate.id === refusal.licenceId),
  )
  return isPersons ? "people" : "licences"
}

type Holding = Pick<AgencyFacts["people"][number], "certificates">

export interface Progress {
  step: Step
  /** `empty`: nothing is there, and nothing has to be. */
  state: "done" | "missing" | "empty"
  /** How many things are missing. */
  refusals: number
}

type Facts = Pick<AgencyFacts, "licences"> & { people: readonly Holding[] }

/** How far each step is; the last one is done when nothing else is missing. */
export function progressOf(facts: Facts, refusals: readonly SubmitRefusal[]): Progress[] {
  const missing = refusals.filter(refusal => refusal.code !== "no-pledge")
  return STEPS.map(step => {
    const here = missing.filter(refusal => step === "review" || stepOf(refusal, facts) === step).length
    if (here > 0) return { step, state: "missing", refusals: here }
    const isEmpty =
      (step === "licences" && facts.licences.length === 0) || (step === "people" && facts.people.length === 0)
    return { step, state: isEmpty ? "empty" : "done", refusals: 0 }
  })
}

/** The step after this one. */
export function nextStep(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? "review"
}
