/** Facts about a quote. Before the opening they are for the bidding agency alone; they never carry an amount. */
interface AboutBid {
  bidId: string
  requestId: string
  agencyId: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "bid.submitted": AboutBid & { version: number }
    "bid.withdrawn": AboutBid
  }
}

export {}
