import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import mongoose from "mongoose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok } from "#app/shared/result.ts"
import { EffectModel } from "#models/platform/effect.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { MailModel } from "#models/platform/mail.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { database } from "../../../scripts/services/database.ts"
import { findOrInstall, type Running } from "../../../scripts/services/engine.ts"
import { machine } from "../../../scripts/services/lookup.ts"
import { freePort, until } from "../../../scripts/services/port.ts"
import { makeReport } from "../../../scripts/services/report.ts"
import { limit } from "../../support/limits.ts"
import { transfer } from "../../support/transfer.ts"
import { acknowledged, startWorker } from "../../support/workers.ts"
import { databaseUri, openEmptyWorld, type World } from "../../support/world.ts"

/** A database of these tests' own, to be killed as often as they like; it is started again by its supervisor. */
let folder: string
let engine: Running
let world: World
let env: Record<string, string>

const KILLS = 5
const WRITERS = 3
/** Longer than a worker may keep an effect to itself. */
const LEASE_MS = 60_000
const actor = { kind: "system", task: "test" } as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashes-"))
  const report = makeReport(() => undefined)
  const found = await findOrInstall(database, report, {
    ...machine,
    env: { ...machine.env, MONGODB_URI: undefined },
  })
  engine = await database.start(found, {
    port: await freePort(),
    dataDir: folder,
    logFile: join(folder, "database.log"),
    meiliKey: "",
    report,
  })
  const uri = databaseUri(engine.url, "crashes")
  world = await openEmptyWorld({ MONGODB_URI: uri, COMMIT_TIMEOUT_MS: "30000" })
  env = {
    ...(Object.fromEntries(Object.entries(world.services.env).map(([k, v]) => [k, String(v)])) as Record<
      string,
      string
    >),
    NODE_ENV: "test",
    DEMO_MODE: "1",
    BACKGROUND: "0",
    STRIPE_ENABLED: "1",
    TRUST_PROXY: "0",
  }
  delete env.SMTP_URL
  await commit(world.services, { command: "open-accounts", actor, idempotencyKey: "open" }, async tx => {
    for (let n = 0; n < 4; n++) await tx.put(NumberSeriesModel, { _id: `account-${n}`, last: 1000 })
    return ok(null)
  })
})

afterAll(async () => {
  await world?.close()
  await engine?.stop()
  await rm(folder, { recursive: true, force: true })
})

const keysOf = async (command: string) =>
  (await raw(JournalEntryModel).find({ command }).project({ idempotencyKey: 1 }).toArray()).map(
    e => e.idempotencyKey,
  )

const sumOfAccounts = async () =>
  (
    await raw(NumberSeriesModel)
      .find({ _id: { $regex: /^account-/ } })
      .toArray()
  ).reduce((sum, a) => sum + a.last, 0)

const databaseAnswers = () =>
  until("the database", async () => Boolean(await mongoose.connection.db?.command({ ping: 1 })), {
    withinMs: limit(60_000),
  })

describe("the journal under crashes", () => {
  it("lets one of two processes win each award", async () => {
    for (let round = 0; round < 3; round++) {
      const racers = [startWorker(["award", String(round)], env), startWorker(["award", String(round)], env)]
      await Promise.all(racers.map(r => r.exited))
      expect(racers.flatMap(r => r.messages.map(m => m.won)).sort()).toEqual([false, true])
    }
  })

  it(`loses and doubles nothing when the database is killed ${KILLS} times under load`, async () => {
    const writers = Array.from({ length: WRITERS }, (_, i) => startWorker(["load", `writer${i}`], env))
    for (let kill = 1; kill <= KILLS; kill++) {
      const wanted = acknowledged(writers).length + 20
      await until("20 more commands", async () => acknowledged(writers).length >= wanted, {
        withinMs: limit(60_000),
      })
      process.kill(engine.pid ?? 0, "SIGKILL")
    }
    const wanted = acknowledged(writers).length + 20
    await until("20 more commands", async () => acknowledged(writers).length >= wanted, {
      withinMs: limit(60_000),
    })
    for (const w of writers) w.process.send("stop")
    await Promise.all(writers.map(w => w.exited))
    await databaseAnswers()
    const told = acknowledged(writers)
    const written = await keysOf("transfer")
    expect(told.length).toBeGreaterThanOrEqual((KILLS + 1) * 20)
    expect(new Set(told).size).toBe(told.length)
    expect(told.filter(key => !written.includes(key))).toEqual([])
    expect(await sumOfAccounts()).toBe(4000)
    expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
  })

  it.each([
    ["commit:begun", 0],
    ["command:half-written", 0],
    ["commit:before-effects", 0],
    ["commit:before-entry", 0],
    ["commit:before-head", 0],
    ["commit:before-commit", 0],
    ["commit:after-commit", 1],
  ])("is whole or nothing when the application is killed at %s", async (point, entries) => {
    const key = `crash:${point}`
    const killed = startWorker(["idempotencyToken", key], { ...env, CRASH_AT: `${point}:1` })
    expect((await killed.exited).signal).toBe("SIGKILL")
    expect((await keysOf("transfer")).filter(k => k === key)).toHaveLength(entries)
    expect(await transfer(world.services, key)).toMatchObject({ ok: true, value: key })
    expect((await keysOf("transfer")).filter(k => k === key)).toHaveLength(1)
    expect(await sumOfAccounts()).toBe(4000)
    expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
  })

  it.each([
    ["effect:before-call", 0],
    ["effect:after-call", 1],
  ])("leaves the effect to the next worker when one is killed at %s", async (point, sent) => {
    const killed = startWorker(["effects"], { ...env, CRASH_AT: `${point}:1` })
    expect((await killed.exited).signal).toBe("SIGKILL")
    const claimed = await raw(EffectModel).findOne({ attempts: { $gte: 1 } }, { sort: { dueAt: -1 } })
    expect(claimed).toMatchObject({ status: "pending" })
    expect(await raw(MailModel).countDocuments({ _id: claimed?._id ?? "" })).toBe(sent)
  })

  it("does the effects of all these commands, and each message is there once", async () => {
    await world.moveTo(new Date(Date.now() + LEASE_MS))
    const keys = await keysOf("transfer")
    expect(await raw(EffectModel).countDocuments({ status: { $ne: "done" } })).toBe(0)
    const mails = await raw(MailModel).find({ to: "worker@demo.invalid" }).toArray()
    expect(mails.map(m => m.subject).sort()).toEqual([...keys].sort())
  })
})
