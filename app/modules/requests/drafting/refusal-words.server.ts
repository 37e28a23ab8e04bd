import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import { policySourceText } from "#app/modules/policies/policy-words.ts"
import type { GateAnswer } from "#app/modules/policies/threshold.rules.ts"
import { requestRefusals } from "#app/modules/requests/refusals.texts.ts"
import type { SourcedRefusal } from "#app/modules/requests/request.rules.ts"
import { type Lang, lookup } from "#app/shared/i18n/texts.ts"
import { formatYuan } from "#app/shared/money.ts"

/** A refusal in words, with the rule it comes from; made by the server, so that the pages carry no table of refusals. */
export interface RefusalWords {
  code: string
  text: string
  source?: string
}

/** The refusals in words of a language. */
export function inWords(refusals: readonly SourcedRefusal[], lang: Lang): RefusalWords[] {
  return refusals.map(({ refusal, source }) => ({
    code: refusal.code,
    text: lookup(requestRefusals, lang, `refusal.${refusal.code}`, refusal.params) ?? refusal.code,
    source: source && policySourceText(source, lang),
  }))
}

/** Why the gate lets a request pass or sends it elsewhere, in words. */
export function gateInWords(gate: GateAnswer, lang: Lang): string {
  const limit = "limitFen" in gate ? formatYuan(gate.limitFen) : ""
  return lookup(policiesTexts, lang, `gate.${gate.code}`, { limit }) ?? gate.code
}
