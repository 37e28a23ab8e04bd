declare module "#app/platform/journal/events.ts" {
  interface EffectPayloads {
    /** Builds the index of agencies anew: the words of the catalogue that it copies have changed. */
    "search.rebuild-agencies": { reason: string }
  }
}

export {}
