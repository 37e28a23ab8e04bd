import type { SuspensionReason } from "./owners/suspension-reasons.ts"

/** Facts about people and organisations that other modules react to. */
interface About {
  organisationId: string
  name: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "organisation.registered": About & { kind: "enterprise" | "agency" | "department"; personId: string }
    "organisation.submitted": About & { dueAt: Date }
    "organisation.approved": About
    "organisation.returned": About & { defects: string[] }
    /** `code` is the reason, `reason` explains it. */
    "organisation.suspended": About & {
      kind: "enterprise" | "agency" | "department"
      code: SuspensionReason
      reason: string
    }
    "organisation.reinstated": About & { kind: "enterprise" | "agency" | "department"; reason: string }
    "member.joined": About & { personId: string }
    "member.removed": About & { personId: string }
    "person.suspended": { personId: string; reason: string }
    "person.reinstated": { personId: string; reason: string }
  }
}
