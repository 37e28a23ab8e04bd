import type { Connection } from "mongoose"
import type { Clock } from "./clock.server.ts"
import type { Env } from "./env.server.ts"
import type { FileStore } from "./files/file-store.server.ts"
import type { EffectHandlers } from "./jobs/effects.server.ts"
import type { Timer } from "./jobs/timers.server.ts"
import type { Reactions } from "./journal/react.server.ts"
import type { Logger } from "./log.server.ts"
import type { Mailer } from "./mail/mailer.server.ts"
import type { PaymentProviders } from "./payments/port.ts"
import type { CommandQueue } from "./queue.server.ts"
import type { RegistryPort } from "./registry/port.ts"
import type { Sealer } from "./seal/sealer.server.ts"
import type { SearchEngine } from "./search/search-engine.server.ts"
import type { Settings } from "./settings.server.ts"

/** Everything a command, query or worker needs from outside itself; put together once by `boot`. */
export interface Services {
  env: Env
  clock: Clock
  log: Logger
  connection: Connection
  queue: CommandQueue
  files: FileStore
  search: SearchEngine
  payments: PaymentProviders
  /** The business register. */
  registry: RegistryPort
  mailer: Mailer
  sealer: Sealer
  fieldKey: Buffer
  settings: Settings
  reactions: Reactions
  effects: EffectHandlers
  timers: Timer[]
  /** Wakes the effects worker after a commit. */
  nudge(): void
}
