/** Facts about an agency that other modules react to. */
interface About {
  agencyId: string
  name: string
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
    "agency.suspended": About & { reason: string }
    "agency.restored": About
  }
  interface EffectPayloads {
    /** Brings the copy in the search engine up to the present state. */
    "search.index-agency": { agencyId: string }
  }
}

export {}
