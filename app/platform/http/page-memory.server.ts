import type { RequestHandler } from "express"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"

/**
 * Why: many strangers look at the same few lists, and drawing one takes far longer than what it asks the search engine.
 * A page that a visitor without any cookie got is given to the next ones for a moment, with a nonce and a number of
 * their own. Whatever is committed by anybody ends that at once, and so does the next minute; what the search engine
 * alone changes is some seconds old.
 */
const FRESH_MS = 3000
/** Who finds a page too old draws it anew; the others still get it for as long. */
const DRAWING_MS = 1000
const MOST_PAGES = 60
const MINUTE_MS = 60_000
/** Lists that are the same for every stranger. */
const PAGES = /^(?:\/en)?(?:\/(?:agencies|items|requests|deals|experts)?)?$/
/** Signs that no page contains. */
const [NONCE, NUMBER] = ["\u0001", "\u0002"]

interface Stamp {
  nonce: string
  requestId: string
}

interface Kept {
  html: string
  seq: number
  until: number
}

/** The pages of one process. */
export class PageMemory {
  private readonly pages = new Map<string, Kept>()

  /** The page for another visitor; undefined when nobody got it since entry `seq` or it is too old at `now` (ms). */
  find(key: string, seq: number, now: number, { nonce, requestId }: Stamp): string | undefined {
    const kept = this.pages.get(key)
    if (!kept || kept.seq !== seq) return undefined
    if (kept.until <= now) {
      kept.until = now + DRAWING_MS
      return undefined
    }
    return kept.html.replaceAll(NONCE, nonce).replaceAll(NUMBER, requestId)
  }

  /** Keeps what a visitor got; the oldest page makes way. */
  keep(key: string, seq: number, now: number, html: string, { nonce, requestId }: Stamp): void {
    this.pages.delete(key)
    const [oldest] = this.pages.keys()
    if (oldest !== undefined && this.pages.size >= MOST_PAGES) this.pages.delete(oldest)
    const blank = html.replaceAll(nonce, NONCE).replaceAll(requestId, NUMBER)
    this.pages.set(key, { html: blank, seq, until: now + FRESH_MS })
  }
}

/** Answers with a page that another stranger got a moment ago, or sees to it that this one is kept. */
export function cachedPages({ clock, log }: Services): RequestHandler {
  const memory = new PageMemory()
  return async (req, res, next) => {
    if (req.method !== "GET" || req.headers.cookie !== undefined || !PAGES.test(req.path)) return next()
    const seq = await newestEntry().catch(error =>
      log.warn({ err: String(error) }, "page cache off: cannot read journal head"),
    )
    if (seq === undefined) return next()
    const stamp: Stamp = res.locals as Stamp
    const key = `${Math.floor(clock.now().getTime() / MINUTE_MS)} ${req.url}`
    const known = memory.find(key, seq, performance.now(), stamp)
    if (known !== undefined) return res.type("html").end(known)
    res.locals.keepPage = (page: string) => memory.keep(key, seq, performance.now(), page, stamp)
    next()
  }
}

async function newestEntry(): Promise<number> {
  const head = await raw(JournalHeadModel).findOne({}, { projection: { seq: 1 } })
  return head?.seq ?? 0
}
