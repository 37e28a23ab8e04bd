import { setTimeout as pause } from "node:timers/promises"
import { type Child, type ChildOptions, startChild } from "./child.ts"
import { duration, type Report } from "./report.ts"

/** A process that is started again when it ends by itself. */
export interface Supervised {
  /** The process that runs now; another one after each restart. */
  readonly pid: number
  stop(): Promise<void>
}

interface Watch extends ChildOptions {
  name: string
  /** Resolves when it can be used; is aborted when the process ends first. */
  ready(signal: AbortSignal): Promise<void>
  report: Report
  /** Told the id of each new process. */
  onStart?(pid: number): void
  graceMs?: number
}

const STABLE_MS = 30_000

/** Pause before start number `failures + 1`: 0.1 s, doubling, at most 15 s. */
export function backOffMs(failures: number): number {
  return Math.min(100 * 2 ** failures, 15_000)
}

/** Starts the process, waits until it is ready (throws with the end of its log when it never is), then watches over it. */
export async function supervise(watch: Watch): Promise<Supervised> {
  const stopping = new AbortController()
  let child = await startReady(watch)
  const watching = (async () => {
    for (let failures = 0; ; ) {
      const begun = performance.now()
      const reason = await child.exited
      if (stopping.signal.aborted) return
      if (performance.now() - begun > STABLE_MS) failures = 0
      watch.report.line(`  ! ${watch.name} ended (${reason}); starting it again`)
      child = await restart(watch, failures, stopping.signal, child)
      if (stopping.signal.aborted) return child.stop(watch.graceMs)
      failures++
    }
  })()
  return {
    get pid() {
      return child.pid
    },
    async stop() {
      stopping.abort()
      await child.stop(watch.graceMs)
      await watching
    },
  }
}

/** Tries until the process is ready again; gives the old one back when it is time to stop. */
async function restart(watch: Watch, failures: number, stopping: AbortSignal, old: Child): Promise<Child> {
  const begun = performance.now()
  for (let tries = failures; !stopping.aborted; tries++) {
    try {
      await pause(backOffMs(tries), undefined, { signal: stopping })
      const child = await startReady(watch, stopping)
      watch.report.line(`  ✓ ${watch.name} is back (${duration(performance.now() - begun)})`)
      return child
    } catch (error) {
      if (!stopping.aborted) watch.report.line(`  ! ${(error as Error).message}`)
    }
  }
  return old
}

async function startReady(watch: Watch, stopping?: AbortSignal): Promise<Child> {
  const child = startChild(watch)
  watch.onStart?.(child.pid)
  const gone = new AbortController()
  void child.exited.then(reason => gone.abort(new Error(`ended (${reason})`)))
  try {
    await watch.ready(stopping ? AbortSignal.any([gone.signal, stopping]) : gone.signal)
    return child
  } catch (error) {
    await child.stop(watch.graceMs)
    throw new Error(`${watch.name} did not start: ${(error as Error).message}\n${child.tail()}`.trimEnd())
  }
}
