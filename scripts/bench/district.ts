import type { Db, Document } from "mongodb"

/** What one year brings to a district. */
const YEARLY = { agencies: 300, requests: 300, deals: 200, quotes: 1500, entries: 15_000 }
/** After so many years quotes and the journal grow no more: no list reads them, and loading them takes longest. */
const LONGEST = 10
const BATCH = 1000
/** Fields beside the id of which no two may have the same. */
const UNIQUE = ["uscc", "number"]

/** All documents of a database, by collection. */
export type Collections = Record<string, Document[]>

export async function readAll(db: Db): Promise<Collections> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  const read = names.map(async name => [name, await db.collection(name).find().toArray()] as const)
  return Object.fromEntries(await Promise.all(read))
}

/**
 * Fills a database with as many agencies, requests, quotes, deals and journal entries as these years bring: copies of the
 * demonstration's, with ids of their own. Everything else is there once. Nothing passes through a command.
 */
export async function fillDistrict(db: Db, demonstration: Collections, years: number): Promise<void> {
  const { journal = [], journal_head: heads = [], ...others } = demonstration
  const times = timesOf(demonstration, years)
  for (const [name, docs] of Object.entries(others)) {
    await db.collection(name).deleteMany({})
    await insert(
      db,
      name,
      docs.flatMap(doc => copiesOf(doc, times)),
    )
  }
  const seqs = Array.from({ length: YEARLY.entries * Math.min(years, LONGEST) }, (_, n) => n + 1)
  const entries = seqs.map(seq => ({
    ...journal[seq % journal.length],
    _id: seq,
    idempotencyKey: `copy:${seq}`,
  }))
  await insert(db, "journal", entries as Document[])
  await insert(
    db,
    "journal_head",
    heads.map(head => ({ ...head, seq: entries.length })),
  )
}

async function insert(db: Db, name: string, docs: Document[]): Promise<void> {
  for (let from = 0; from < docs.length; from += BATCH)
    await db.collection(name).insertMany(docs.slice(from, from + BATCH))
}

/** How many times each document that grows is there, by its id. */
function timesOf({ agencies = [], requests = [], contracts = [], bids = [] }: Collections, years: number) {
  const wanted = (yearly: number, demonstrated: number) => Math.ceil((yearly * years) / demonstrated)
  const times = new Map<unknown, number>()
  const dealt = new Set(contracts.map(contract => contract.requestId))
  const deals = wanted(YEARLY.deals, contracts.length)
  const open = wanted(YEARLY.requests - YEARLY.deals, requests.length - contracts.length)
  for (const { _id } of agencies) times.set(_id, wanted(YEARLY.agencies, agencies.length))
  for (const { _id } of contracts) times.set(_id, deals)
  for (const { _id } of requests) times.set(_id, dealt.has(_id) ? deals : open)
  const timesOfRequest = (bid: Document) => times.get(bid.requestId) ?? 1
  const once = bids.reduce((sum, bid) => sum + timesOfRequest(bid), 0)
  const each = Math.ceil((YEARLY.quotes * Math.min(years, LONGEST)) / once)
  for (const bid of bids) times.set(bid._id, each * timesOfRequest(bid))
  return times
}

function copiesOf(doc: Document, times: Map<unknown, number>): Document[] {
  const count = times.get(doc._id) ?? 1
  return Array.from({ length: count }, (_, n) => {
    const copy = withIdsOf(n, doc, times) as Document
    for (const name of n === 0 ? [] : UNIQUE) if (copy[name]) copy[name] += `-${n}`
    return copy
  })
}

/** The value with every id of something that grows replaced by that of its n-th copy, beginning anew after the last. */
function withIdsOf(n: number, value: unknown, times: Map<unknown, number>): unknown {
  if (Array.isArray(value)) return value.map(part => withIdsOf(n, part, times))
  if (typeof value === "string") {
    const at = n % (times.get(value) ?? 1)
    return at === 0 ? value : `${value}-${at}`
  }
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withIdsOf(n, part, times)]))
}
