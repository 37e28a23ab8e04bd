import type { AutocannonRequest } from "autocannon"
import { Meilisearch, type SearchParams } from "meilisearch"
import { PAGE_SIZE, parseAgencyQuestion } from "#app/modules/search/agency-question.ts"
import { searchAgencies } from "#app/modules/search/agency-search.server.ts"
import type { SearchHits } from "#app/platform/search/search-engine.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Market } from "./bench-site.ts"

/** One question, as a person asks the site and as the site asks the engine. */
export interface Question {
  /** Address of the page. */
  path: string
  /** What the site sends to Meilisearch for it. */
  engine: AutocannonRequest
}

const WORDS = [
  ...["环评", "环境影响评价", "测绘", "水土保持", "节能", "造价", "招标", "检测", "消防", "规划"],
  ...["设计", "勘察", "安全", "工程", "报告", "huanping"],
]
/** Choices by which a list is narrowed. */
const FACETS = ["field=environment&field=survey&field=planning", "region=jindong", "field=cost-tender"]

export type QuestionKind = "words" | "facets"

/** Addresses of the search page, many of them, so that no cache of one answer decides. */
function searchPaths(kind: QuestionKind): string[] {
  const asked = WORDS.map(word => `/agencies?q=${encodeURIComponent(word)}`)
  return kind === "words" ? asked : asked.flatMap(path => FACETS.map(facet => `${path}&${facet}`))
}

/**
 * The questions of this kind that fill a page on this market, with the very query that the site sends for each. A page
 * that is not full is less work, whatever the size of the market.
 */
export async function questionsOf(
  services: Services,
  { env }: Market,
  kind: QuestionKind,
): Promise<Question[]> {
  const questions: Question[] = []
  for (const path of searchPaths(kind)) {
    const engine = await engineRequest(services, env, path)
    if (engine) questions.push({ path, engine })
  }
  if (questions.length === 0) throw new Error("No question fills a page")
  return questions
}

async function engineRequest(
  services: Services,
  { MEILI_URL: host = "", MEILI_MASTER_KEY: apiKey = "", SEARCH_INDEX_PREFIX = "" }: Record<string, string>,
  path: string,
): Promise<AutocannonRequest | undefined> {
  const sent = await whatIsSent(services, path)
  const uid = SEARCH_INDEX_PREFIX + sent.index
  const found = await new Meilisearch({ host, apiKey }).index(uid).search(sent.query, sent.params)
  if (found.hits.length < PAGE_SIZE) return undefined
  return {
    method: "POST",
    path: `/indexes/${uid}/search`,
    headers: { "content-type": "application/json", authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ q: sent.query, ...sent.params }),
  }
}

/** Runs the site's own search on an engine that writes down what it is asked and says that it is away. */
async function whatIsSent(services: Services, path: string) {
  const asked: { index: string; query: string; params: SearchParams }[] = []
  const search = {
    ...services.search,
    async search<T>(index: string, query: string, params: SearchParams): Promise<SearchHits<T> | null> {
      asked.push({ index, query, params })
      return null
    },
  }
  const question = parseAgencyQuestion(new URL(path, "http://localhost").searchParams)
  await searchAgencies({ ...services, search }, question, "zh")
  const [first] = asked
  if (!first) throw new Error(`The site asked the engine nothing for ${path}`)
  return first
}
