import type { AgencyState, HoldKind } from "./agency.ts"
import type { ReleaseCause } from "./life/hold-agency.server.ts"

/** Facts about an agency that other modules react to. */
interface About {
  agencyId: string
  name: string
}

interface Hold {
  reason: string
  until?: Date
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "agency.submitted": About & { number: string; dueAt: Date }
    "agency.listed": About & { itemCodes: string[]; fields: string[] }
    /** A checked change came into force. */
    "agency.changed": About & { itemCodes: string[]; fields: string[] }
    /** Declared items that licences and people carry again, or no longer. */
    "agency.items-switched": About & { on: string[]; off: string[] }
    "agency.returned": About & { defects: string[] }
    /** What was returned was not corrected in time and has to be handed in anew. */
    "agency.correction-lapsed": About
    /** A certificate of the agency or of one of its people ends soon; `off` are the items that go off with it. */
    "agency.licence-ending": About & {
      licence: { zh: string; en: string }
      person?: string
      validTo: string
      days: number
      off: string[]
    }
    /** Long without a sign of life: it is asked whether it still works. */
    "agency.idle-prompted": About & { answerBy: Date }
    /** The reasons are codes of `life/reasons.ts`. */
    "agency.warned": About & Hold
    "agency.suspended": About & Hold
    "agency.removed": About & Hold
    "agency.restored": About & { kind: HoldKind; reason: string; cause: ReleaseCause; state: AgencyState }
  }
  interface EffectPayloads {
    /** Brings the copy in the search engine up to the present state. */
    "search.index-agency": { agencyId: string }
  }
}
