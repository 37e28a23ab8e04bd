declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    "complaint.filed": { complaintId: string; number: string; dueAt: Date; concerns: string[] }
  }
}

export {}
