import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { rebuildAgencyIndex } from "./index-agency.server.ts"

/** The index copies names, abbreviations and synonyms of items: a changed catalogue needs it anew. */
export async function onCatalogueChanged(tx: Tx): Promise<void> {
  tx.effect({ kind: "search.rebuild-agencies", payload: { reason: "catalogue" } })
}

/** Builds the index anew; doing it twice ends the same. */
export const rebuildAgencies: EffectHandler<"search.rebuild-agencies"> = async services => {
  await rebuildAgencyIndex(services)
}
