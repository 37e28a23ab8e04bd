import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { MongoClient } from "mongodb"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { database } from "../../../scripts/services/database.ts"
import { findOrInstall, type Running } from "../../../scripts/services/engine.ts"
import { machine } from "../../../scripts/services/lookup.ts"
import { isEmptyDatabase } from "../../../scripts/services/mongod.ts"
import { freePort, until } from "../../../scripts/services/port.ts"
import { makeReport } from "../../../scripts/services/report.ts"

let folder: string
let lines: string[]
let running: Running | undefined
const report = makeReport(line => lines.push(line))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "database-test-"))
  lines = []
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** An engine of this test's own, even where MONGODB_URI names the one that all tests share. */
async function start(port: number): Promise<Running> {
  const own = { ...machine, env: { ...machine.env, MONGODB_URI: undefined } }
  const found = await findOrInstall(database, report, own)
  return database.start(found, { port, dataDir: folder, logFile: join(folder, "log"), meiliKey: "", report })
}

describe("the database engine", () => {
  it("has what was acknowledged after it was killed and started again, and stays at its address", async () => {
    running = await start(await freePort())
    const client = new MongoClient(running.url)
    const notes = client.db("test").collection<{ _id: number }>("notes")
    await notes.insertOne({ _id: 1 }, { writeConcern: { w: "majority", j: true } })
    const first = running.pid ?? 0
    process.kill(first, "SIGKILL")
    await until("the restart", async () => lines.some(line => line.includes("database is back")))
    expect(running.pid).not.toBe(first)
    expect(await notes.findOne({ _id: 1 })).toEqual({ _id: 1 })
    await client.close()
  })

  it("tells an empty database from one that holds something", async () => {
    running = await start(await freePort())
    const client = new MongoClient(running.url)
    const url = `${running.url}market`
    expect(await isEmptyDatabase(url)).toBe(true)
    await client.db("market").collection("notes").insertOne({ text: "something" })
    expect(await isEmptyDatabase(url)).toBe(false)
    await client.close()
  })

  it("is waited for even when it comes up later than one attempt to reach it lasts", async () => {
    const port = await freePort()
    const reached = database.ready(`mongodb://127.0.0.1:${port}/`, AbortSignal.timeout(30_000))
    const early = await Promise.race([
      reached.then(() => "ready"),
      database.ready("mongodb://127.0.0.1:1/", AbortSignal.timeout(2500)).catch(() => "still waiting"),
    ])
    expect(early).toBe("still waiting")
    running = await start(port)
    await reached
  })
})
