import { catalogueWords, forgetCatalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { listedAgencies, listedAgency } from "#app/modules/directory/agency-queries.server.ts"
import type { EffectHandler } from "#app/platform/jobs/effects.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { AGENCIES } from "./agency-document.ts"

// What makes the copies is read when there is something to copy: the tables of pinyin would be a tenth of a start.

/**
 * Brings the copy of one agency up to its present state: doing it again, or late, ends the same. Removes it when it is
 * not listed. Throws when the engine is away, to be tried again.
 */
export const indexAgency: EffectHandler<"search.index-agency"> = async (services, { agencyId }, { seq }) => {
  const [agency, words] = await Promise.all([listedAgency(agencyId), catalogueWords(services)])
  await ensureAgencyIndex(services)
  if (!agency) return services.search.remove(AGENCIES, [agencyId])
  const { agencyDocument } = await import("./agency-index.server.ts")
  const document = agencyDocument(agency, words, seq, services.clock.now())
  await services.search.upsert(AGENCIES, [{ ...document }])
}

/** Creates the index when it is missing. */
export async function ensureAgencyIndex(services: Services): Promise<void> {
  await services.search.ensure(AGENCIES, async () => {
    const { agencySettings } = await import("./agency-index.server.ts")
    return agencySettings(await catalogueWords(services))
  })
}

/**
 * Builds the index of agencies anew from the database and swaps it in; gives how many there are. Needed after an
 * import of the catalogue, whose words are copied, and after a loss.
 */
export async function rebuildAgencyIndex(services: Services): Promise<number> {
  forgetCatalogueWords(services)
  const words = await catalogueWords(services)
  // The position before the first read: what is written meanwhile has effects of its own.
  const rev = (await raw(JournalHeadModel).findOne({ _id: "journal" }))?.seq ?? 0
  const now = services.clock.now()
  const { agencyDocument, agencySettings } = await import("./agency-index.server.ts")
  async function* documents() {
    for await (const batch of listedAgencies()) {
      yield batch.map(agency => ({ ...agencyDocument(agency, words, rev, now) }))
    }
  }
  return services.search.rebuild(AGENCIES, agencySettings(words), documents())
}
