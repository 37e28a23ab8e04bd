declare module "#app/platform/journal/events.ts" {
  interface EventPayloads {
    /** Items were added or changed, or the names of certificates. */
    "catalogue.imported": { added: string[]; changed: string[] }
    /** A version came into force: rules and names may have changed. */
    "item.published": { itemCode: string; name: string; version: number }
    /** 废止: nobody may ask for it or apply for it any more; what was published under it goes on. */
    "item.retired": { itemCode: string; name: string; reason: string }
    "item.consulted": { itemCode: string; name: string; fieldId: string; closesAt: Date }
    "item.commented": { itemCode: string; name: string; organisationName?: string }
    "item.comment-answered": { itemCode: string; name: string; personId: string }
  }
}

export {}
