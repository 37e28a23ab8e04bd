import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import type { Reaction } from "#app/platform/journal/react.server.ts"
import { rebuildAgencyIndex } from "./index-agency.server.ts"

/** The index copies names, abbreviations and synonyms of items: a changed catalogue needs it anew. */
export const onCatalogueImported: Reaction<"catalogue.imported"> = async tx => {
  tx.effect({ kind: "search.rebuild-agencies", payload: { reason: "catalogue" } })
}

/** Builds the index anew; doing it twice ends the same. */
export const rebuildAgencies: EffectHandler<"search.rebuild-agencies"> = async services => {
  await rebuildAgencyIndex(services)
}
