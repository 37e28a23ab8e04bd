import type { AgencyState, HoldKind } from "./agency.ts"
import type { ReleaseCause } from "./holds/hold-agency.server.ts"
import type { ChangedFact } from "./profile/changed-facts.ts"

/** Facts about an agency that other modules react to. */
interface About {
  agencyId: string
  name: string
}

interface AboutMeasure extends About {
  measureId: string
  number: string
  kind: HoldKind
  /** A code of `lifecycle/reasons.ts`. */
  reason: string
}

interface Hold {
  /** A code of `lifecycle/reasons.ts`. */
  reason: string
  until?: Date
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    /** 全市名录 was imported: how many entries came and changed, and what the lists are called. */
    "claimable.imported": { sources: string[]; adds: number; changes: number }
    "claimable.invited": { entryId: string; name: string; until: Date }
    /** The invitation ends soon; the letter carries a new link, and the one before is dead. */
    "claimable.reminded": { entryId: string; name: string; until: Date }
    "claimable.withdrawn": { entryId: string; name: string }
    /** 认领: listed with the facts of a list of the city in force, without an application. */
    "agency.claimed": About & { itemCodes: string[]; fields: string[]; source: string }
    "agency.submitted": About & { number: string; dueAt: Date }
    "agency.listed": About & { itemCodes: string[]; fields: string[] }
    /** A checked change came into force; entries of old refusal `changed`. */
    "agency.changed": About & { itemCodes: string[]; fields: string[]; changed: ChangedFact[] }
    /** Declared items that licences and people carry again, or no longer. */
    "agency.items-switched": About & { on: string[]; off: string[] }
    /** The agency itself told that a certificate holds no longer. */
    "agency.licence-withdrawn": About & { certificate: string; number: string; reason: string }
    /** A colleague took the file of a check over from the officer who held it. */
    "agency.file-taken-over": About & { formerOfficerId: string; officer: string }
    "agency.returned": About & { defects: string[]; correctBy: Date }
    /** An application or a change was refused for good. */
    "agency.refused": About & { reason: string }
    /** Departments are asked about the licences of their fields. */
    "agency.confirmation-asked": About & { departmentIds: string[]; dueAt: Date }
    /** A department answered; `officerId` holds the file. */
    "agency.confirmation-given": About & { field: string; isConfirmed: boolean; officerId?: string }
    /** Passed, and on public notice before it is listed. */
    "agency.noticed": About & { noticeId: string; endsAt: Date }
    "agency.objected": About & { noticeId: string }
    "agency.objection-answered": About & { noticeId: string; personId: string; isUpheld: boolean }
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
    /** 告知拟作处理 and what followed. */
    "measure.told": AboutMeasure & { statementBy: Date }
    "measure.to-decide": AboutMeasure & { hasStatement: boolean; decideBy: Date }
    "measure.dropped": AboutMeasure
    "measure.imposed": AboutMeasure & { until: Date; objectBy: Date }
    "measure.objected": AboutMeasure & { decideBy: Date }
    "measure.objection-decided": AboutMeasure & { outcome: "upheld" | "rejected" }
    "agency.left": About
    "agency.warned": About & Hold
    "agency.suspended": About & Hold
    "agency.removed": About & Hold
    "agency.restored": About & { kind: HoldKind; reason: string; cause: ReleaseCause; state: AgencyState }
  }
  interface EffectPayloads {
    /** The rules of these items changed: the offers of the agencies that declared them are worked out anew. */
    "directory.refresh-offers": { itemCodes: string[] }
    /** A rule of the clock changed: when time has to do with an agency next is worked out anew for all. */
    "directory.set-clocks": Record<string, never>
    /** Brings the copy in the search engine up to the present state. */
    "search.index-agency": { agencyId: string }
  }
}
