/** Facts about an expert that other modules react to. */
interface About {
  /** Id of the person. */
  expertId: string
  name: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "expert.named": About
    "expert.submitted": About & { dueAt: Date }
    "expert.published": About
    "expert.returned": About & { remarks: string[] }
    /** By the administration; what experts do themselves is not told to them. */
    "expert.paused": About & { reason: string }
    "expert.resumed": About & { reason: string }
    "expert.retired": About & { reason: string }
  }
}

export {}
