import type { HoldKind } from "#app/modules/directory/agency.ts"
import { agencyBrief } from "#app/modules/directory/agency-queries.server.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import { type Lang, translator } from "#app/shared/i18n/texts.ts"
import { measureAccess } from "./measure.access.ts"
import { MEASURE_POLICY_KEYS } from "./measure.rules.ts"
import { measureTexts } from "./measure.texts.ts"

/** What the form of an intended measure shows: the agency, its time to be heard, what each measure means. Null for who may not. */
export async function proposalPage(actor: Actor, agencyId: string, now: Date, lang: Lang) {
  if (!can(measureAccess, actor, "propose", { agencyId }, now)) return null
  const [agency, policies] = await Promise.all([
    agencyBrief(agencyId),
    currentPolicies(now, MEASURE_POLICY_KEYS),
  ])
  const t = translator(measureTexts, lang)
  const hints: Record<HoldKind, string> = {
    warn: t("kind-hint.warn", { n: readPolicy(policies, "agency.warning") }),
    suspend: t("kind-hint.suspend", {
      a: readPolicy(policies, "agency.suspension.first"),
      b: readPolicy(policies, "agency.suspension.second"),
      c: readPolicy(policies, "agency.suspension.third"),
    }),
    remove: t("kind-hint.remove", {
      a: readPolicy(policies, "agency.removal.shortest"),
      b: readPolicy(policies, "agency.removal.longest"),
    }),
  }
  return agency && { agency, hints, days: readPolicy(policies, "agency.measure.statement") }
}
