/** Facts about a request that other modules react to. */
interface About {
  requestId: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "request.submitted": About & { ownerId: string; title: string; dueAt: Date }
    "request.returned": About & { ownerId: string; title: string; reason: string }
    "request.published": About & {
      number: string
      title: string
      itemCode: string
      fieldId: string
      closingAt: Date
    }
    "request.extended": About & { number: string; title: string; ownerId: string; closingAt: Date }
    "request.closed": About & { number: string; title: string; ownerId: string }
    "request.opened": About & { number: string; title: string; ownerId: string; agencyIds: string[] }
    "request.selected": About & {
      number: string
      title: string
      ownerId: string
      agencyName: string
      agencyId: string
      amountFen: number
      confirmBy: Date
    }
    "request.declined": About & { number: string; title: string; ownerId: string; agencyId: string }
    "request.confirmed": About & {
      number: string
      title: string
      ownerId: string
      agencyId: string
      objectionBy: Date
    }
    /** 成交: the notice elapsed without an upheld objection. */
    "request.concluded": About & {
      number: string
      title: string
      itemCode: string
      fieldId: string
      ownerId: string
      ownerName: string
      agencyId: string
      agencyName: string
      ceilingFen: number
      winningFen: number
      signBy: Date
    }
    "request.failed": About & {
      number: string
      title: string
      ownerId: string
      agencyIds: string[]
      reason: string
    }
    "request.annulled": About & {
      number: string
      title: string
      ownerId: string
      agencyIds: string[]
      reason: string
    }
  }
}

export {}
