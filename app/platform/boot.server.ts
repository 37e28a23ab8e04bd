import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import express from "express"
import type { Connection } from "mongoose"
import { JournalHeadModel } from "#models/platform/journal-head.server.ts"
import { type Clock, FileClock, systemClock } from "./clock.server.ts"
import { type Env, readEnv } from "./env.server.ts"
import { fieldKeyFrom } from "./field-encryption.server.ts"
import { folderStore } from "./files/file-store.server.ts"
import { middleware } from "./http/middleware.server.ts"
import { cachedPages } from "./http/page-memory.server.ts"
import { Bell } from "./jobs/bell.server.ts"
import { effectsLoop } from "./jobs/effects.server.ts"
import { timersLoop } from "./jobs/timers.server.ts"
import { requireShape } from "./journal/shape.server.ts"
import { type Logger, makeLog } from "./log.server.ts"
import { mailboxMailer, smtpMailer } from "./mail/mailer.server.ts"
import { stripeProvider } from "./payments/stripe.server.ts"
import { CommandQueue } from "./queue.server.ts"
import { openSealer } from "./seal/sealer.server.ts"
import { meilisearchEngine } from "./search/search-engine.server.ts"
import type { Services } from "./services.server.ts"
import { Settings } from "./settings.server.ts"
import { openStore, prepareStore } from "./store.server.ts"
import { effects, prepareSearch, reactions, readSettings, registry, timers } from "./wiring.server.ts"

/** What outlives a reload of the code in development: the connection alone. */
const CONNECTION = Symbol.for("jindong-marketplace.connection")
const kept = globalThis as unknown as { [CONNECTION]?: Promise<Connection> }

export interface BootOptions {
  env?: Env
  clock?: Clock
  log?: Logger
  /** To migrate what is stored: everything else is refused where it has another shape. */
  anyShape?: boolean
}

/** Puts the services together: one connection, every port with its adapter, every module's reactions. */
export async function boot(options: BootOptions = {}): Promise<Services> {
  const env = options.env ?? readEnv(process.env)
  const log = options.log ?? makeLog(env.LOG_LEVEL)
  await mkdir(env.DATA_DIR, { recursive: true })
  kept[CONNECTION] ??= openStore(env.MONGODB_URI)
  const connection = await kept[CONNECTION].catch(error => {
    kept[CONNECTION] = undefined
    throw error
  })
  await prepareStore(connection, { isSet: Boolean(options.clock ?? env.CLOCK_FILE) })
  if (!options.anyShape) requireShape(await JournalHeadModel.findOne({ _id: "journal" }).lean())
  const services: Services = {
    env,
    log,
    connection,
    clock: options.clock ?? (env.CLOCK_FILE ? new FileClock(env.CLOCK_FILE) : systemClock),
    queue: new CommandQueue(),
    files: folderStore(join(env.DATA_DIR, "files")),
    search: meilisearchEngine(env, error => log.warn({ err: String(error) }, "search engine unreachable")),
    payments: env.STRIPE_ENABLED ? { stripe: stripeProvider(env) } : {},
    registry,
    mailer: env.SMTP_URL ? smtpMailer(env.SMTP_URL, env.MAIL_FROM) : mailboxMailer,
    sealer: await openSealer(env.SEAL_KEY_FILE),
    fieldKey: fieldKeyFrom(env.FIELD_KEY),
    settings: new Settings(readSettings),
    reactions,
    effects,
    timers,
    nudge: () => undefined,
  }
  return services
}

/** Closes the connection, so that a script or test can end or open another. */
export async function shutDown(services: Services): Promise<void> {
  kept[CONNECTION] = undefined
  await services.connection.close()
}

/** Runs effects and time-driven steps in this process until the returned function is called. */
function startBackground(services: Services): () => void {
  const stop = new AbortController()
  const bell = new Bell()
  services.nudge = () => bell.ring()
  void effectsLoop(services, bell, stop.signal)
  void timersLoop(services, new Bell(), stop.signal)
  return () => stop.abort()
}

let running: ReturnType<typeof run> | undefined

/** What the web server needs of the application; called for every request, does its work once. */
export function startApplication() {
  running ??= run().catch(error => {
    running = undefined
    throw error
  })
  return running
}

async function run() {
  const services = await boot()
  const stopBackground = services.env.BACKGROUND ? startBackground(services) : () => undefined
  const before = express.Router().use(...middleware(services))
  // While developing every page shows the sources as they are.
  if (services.env.NODE_ENV !== "development") before.use(cachedPages(services))
  void prepareSearch(services).catch(error =>
    services.log.warn({ err: String(error) }, "search indexes not prepared"),
  )
  return {
    services,
    before,
    stop: async () => {
      stopBackground()
      await shutDown(services)
    },
  }
}
