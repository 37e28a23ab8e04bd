declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    /** Items were added or changed, or the names of certificates. */
    "catalogue.imported": { added: string[]; changed: string[] }
  }
}

export {}
