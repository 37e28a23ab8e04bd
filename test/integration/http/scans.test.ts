import mongoose from "mongoose"
import { afterAll, beforeAll, expect, it } from "vitest"
import { rootData } from "#app/platform/http/root-data.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import { runDueTimers } from "#app/platform/jobs/timers.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { definedModels } from "#models/define-model.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { loaderAt } from "../../support/http/loaders.ts"
import { type Role, type Row, TABLE } from "../../support/http/matrix.ts"
import { type MatrixWorld, makeMatrixWorld } from "../../support/http/matrix-world.ts"
import { routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

/**
 * No query of a page may go through a whole collection of more than 1,000 documents: the database is asked how it
 * answers every query that the loaders of all pages make, each for every role that reads it.
 */
const MANY = 1001

/** Small by their nature: rules, the catalogue and its certificates, the head of the journal. */
const SMALL = /^(policies|calendar_years|service_items|certificates|journal_head|commit_sessions)$/

/**
 * Questions that go through a collection on purpose, and why: letters are read by the index that forgets them, which is
 * not there where the time is set from outside, as here.
 */
const WHOLE: readonly string[] = ["mails: {}"]

/** Questions that stand in no address of the table. */
const QUESTIONS = [
  ...["/agencies?q=%E7%8E%AF%E8%AF%84&field=survey", "/requests?tab=completed&field=survey&page=2"],
  ...["/deals?year=2024&field=survey", "/desk/people?q=wang", "/desk/journal?q=agencies"],
]

const READS = ["find", "aggregate", "count", "distinct"]
const OF_THE_DRIVER = [
  "$db",
  "lsid",
  "$clusterTime",
  "txnNumber",
  "startTransaction",
  "autocommit",
  "readConcern",
]

interface Asked {
  collection: string
  command: Record<string, unknown>
}

let world: World
let made: MatrixWorld
beforeAll(async () => {
  world = await openWorld()
  made = await makeMatrixWorld(world)
  for (const model of definedModels()) await multiply(model)
})
afterAll(() => world.close())

/** Copies of a document until there are many; what must be unique differs. */
async function multiply(model: ReturnType<typeof definedModels>[number]): Promise<void> {
  const { collection } = model
  const pattern = SMALL.test(collection.name) ? null : await collection.findOne({}, { sort: { _id: -1 } })
  if (!pattern) return
  const unique = model.schema.indexes().flatMap(([fields, { unique: is }]) => (is ? Object.keys(fields) : []))
  const differing = (value: unknown, n: number) =>
    typeof value === "number" ? value + n + 1 : typeof value === "string" ? `${value}~${n}` : value
  const copies = Array.from({ length: MANY }, (_, n) => ({
    ...pattern,
    ...Object.fromEntries(unique.map(name => [name, differing(pattern[name], n)])),
    _id: differing(pattern._id, n),
  }))
  await collection.insertMany(copies as never[])
}

/** What the database is asked while `work` runs; each question once. */
async function askedDuring(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked = new Map<string, Asked>()
  const client = mongoose.connection.getClient()
  const note = ({ commandName, command }: { commandName: string; command: Record<string, unknown> }) => {
    if (!READS.includes(commandName)) return
    const own = Object.fromEntries(Object.entries(command).filter(([name]) => !OF_THE_DRIVER.includes(name)))
    asked.set(JSON.stringify(own), { collection: String(command[commandName]), command: own })
  }
  client.on("commandStarted", note)
  await work().finally(() => client.off("commandStarted", note))
  return [...asked.values()]
}

/** The questions that the database answers by going through a large collection, in words. */
async function scansAmong(asked: readonly Asked[]): Promise<string[]> {
  const scans: string[] = []
  for (const { collection, command } of asked) {
    const plan = await mongoose.connection.db?.command({ explain: command, verbosity: "queryPlanner" })
    if (!JSON.stringify(plan).includes('"COLLSCAN"')) continue
    if ((await mongoose.connection.collection(collection).estimatedDocumentCount()) < MANY) continue
    scans.push(`${collection}: ${JSON.stringify(command.filter ?? command.query ?? command.pipeline)}`)
  }
  return scans
}

async function visit(address: string, role: Role): Promise<void> {
  const page = loaderAt(address)
  if (!page) throw new Error(`No loader at ${address}`)
  const { cookie } = made.people[role]
  const args = routeArgs(world, address, { cookie, params: page.params })
  // A page that is refused has asked its questions too.
  await page.loader(args).catch((thrown: unknown) => {
    if (!(thrown instanceof Response)) throw thrown
  })
}

it("tells a scan from a search by an index", async () => {
  const asked = await askedDuring(async () => {
    await raw(AgencyModel).findOne({ summary: "nobody wrote this" })
    await raw(AgencyModel).findOne({ status: "listed", fields: "survey" })
  })
  expect(asked).toHaveLength(2)
  expect(await scansAmong(asked)).toEqual(['agencies: {"summary":"nobody wrote this"}'])
})

const rows = TABLE.filter(({ at }) => !/\bnot there\b/.test(at.name))
const withLoader = (row: Row) => loaderAt(row.at(made.things)) !== undefined

it.each(rows.map(row => [row.object, row] as const))("%s is found by an index", async (_, row) => {
  if (!withLoader(row)) return
  const address = row.at(made.things)
  const asked = await askedDuring(async () => {
    for (const role of row.readers) await visit(address, role)
  })
  const scans = await scansAmong(asked)
  expect(scans.filter(scan => !WHOLE.includes(scan))).toEqual([])
})

it.each(QUESTIONS)("%s is found by an index", async address => {
  const asked = await askedDuring(() => visit(address, "system"))
  expect((await scansAmong(asked)).filter(scan => !WHOLE.includes(scan))).toEqual([])
})

it("what is on every page, and what happens by the clock, is found by an index", async () => {
  const { cookie } = made.people["owner-manager"]
  const asked = await askedDuring(async () => {
    await rootData(routeArgs(world, "/", { cookie }) as Parameters<typeof rootData>[0])
    await runDueTimers(world.services)
    await runDueEffects(world.services)
  })
  expect(asked.length).toBeGreaterThan(3)
  expect(await scansAmong(asked)).toEqual([])
})
