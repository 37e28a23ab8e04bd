interface About {
  contractId: string
  requestId: string
  title: string
  ownerId: string
  agencyId: string
}

declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "contract.awaited": About & { dueAt: Date }
    "contract.recorded": About & { by: string }
    "contract.disputed": About & { by: string; reason: string }
    "contract.confirmed": About
    "contract.paid": About & { amountFen: number }
    "contract.completed": About
  }
}

export {}
