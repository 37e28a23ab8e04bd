import { Meilisearch, type SearchParams, type Settings } from "meilisearch"
import type { Env } from "#app/platform/env.server.ts"
import { newId } from "#app/platform/ids.server.ts"

export interface SearchHits<T> {
  hits: T[]
  total: number
  facets: Record<string, Record<string, number>>
}

/** What Meilisearch is used for. It holds copies of public fields only; losing it loses nothing. */
export interface SearchEngine {
  /** Hits, or null when the engine is away: the caller answers from the database then. */
  search<T>(index: string, query: string, params: SearchParams): Promise<SearchHits<T> | null>
  /** Creates the index with these settings, which are asked for then, if it is missing. */
  ensure(index: string, settings: () => Promise<Settings>): Promise<void>
  /** Adds or replaces documents and waits until they are searchable; throws when the engine is away. */
  upsert(index: string, docs: Record<string, unknown>[]): Promise<void>
  remove(index: string, ids: string[]): Promise<void>
  /** Builds the index anew beside the old one and swaps them; searches never see it half full. */
  rebuild(index: string, settings: Settings, docs: AsyncIterable<Record<string, unknown>[]>): Promise<number>
  isUp(): Promise<boolean>
}

const SEARCH_TIMEOUT_MS = 1500
const TASK = { timeout: 60_000, interval: 20 }

/** The engine behind `MEILI_URL`. Index names carry the configured prefix, so that tests share one server. */
export function meilisearchEngine(env: Env, onFailure: (error: unknown) => void): SearchEngine {
  const client = (timeout: number) =>
    new Meilisearch({ host: env.MEILI_URL, apiKey: env.MEILI_MASTER_KEY, timeout })
  const [quick, slow] = [client(SEARCH_TIMEOUT_MS), client(30_000)]
  const uid = (index: string) => `${env.SEARCH_INDEX_PREFIX}${index}`
  const create = async (name: string, settings: Settings) => {
    await slow.createIndex(name, { primaryKey: "id" }).waitTask(TASK)
    await slow.index(name).updateSettings(settings).waitTask(TASK)
  }
  return {
    async search<T>(index: string, query: string, params: SearchParams) {
      try {
        const found = await quick.index(uid(index)).search(query, params)
        const counts = found as { totalHits?: number; estimatedTotalHits?: number }
        const total = counts.totalHits ?? counts.estimatedTotalHits ?? found.hits.length
        return { hits: found.hits as T[], total, facets: found.facetDistribution ?? {} }
      } catch (error) {
        onFailure(error)
        return null
      }
    },
    async ensure(index, settings) {
      const there = await slow.getRawIndex(uid(index)).catch(() => undefined)
      if (!there) await create(uid(index), await settings())
    },
    async upsert(index, docs) {
      succeeded(await slow.index(uid(index)).addDocuments(docs, { primaryKey: "id" }).waitTask(TASK))
    },
    async remove(index, ids) {
      succeeded(await slow.index(uid(index)).deleteDocuments(ids).waitTask(TASK))
    },
    async rebuild(index, settings, docs) {
      const fresh = `${uid(index)}_${newId()}`
      await create(fresh, settings)
      let count = 0
      for await (const batch of docs) {
        succeeded(await slow.index(fresh).addDocuments(batch, { primaryKey: "id" }).waitTask(TASK))
        count += batch.length
      }
      if (!(await slow.getRawIndex(uid(index)).catch(() => undefined))) await create(uid(index), settings)
      succeeded(await slow.swapIndexes([{ indexes: [uid(index), fresh], rename: false }]).waitTask(TASK))
      await slow.deleteIndex(fresh).waitTask(TASK)
      return count
    },
    isUp: () => quick.isHealthy(),
  }
}

function succeeded(task: { status: string; error?: { message?: string } | null }): void {
  if (task.status !== "succeeded") throw new Error(`Meilisearch: ${task.error?.message ?? task.status}`)
}
