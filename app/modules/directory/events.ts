/** Facts about an agency that other modules react to. */
interface About {
  agencyId: string
  name: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "agency.submitted": About & { number: string; dueAt: Date }
    "agency.listed": About & { itemCodes: string[]; fields: string[] }
    "agency.returned": About & { defects: string[] }
    /** It left the list: for a change, or suspended. */
    "agency.unlisted": About & { reason: "change" | "suspended" }
    "agency.suspended": About & { reason: string }
    "agency.restored": About
  }
  interface EffectPayloads {
    /** Brings the copy in the search engine up to the present state. */
    "search.index-agency": { agencyId: string }
  }
}

export {}
