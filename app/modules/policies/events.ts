import type { PolicyKey } from "./policy-keys.ts"

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    /** A rule gets another value from a day on. */
    "policy.set": { key: PolicyKey; effectiveFrom: string }
  }
}
