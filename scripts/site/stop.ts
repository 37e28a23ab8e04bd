import type { Report } from "../services/report.ts"

/** What has to be ended before this process leaves; the last one added is ended first. */
export interface Stops {
  add(stop: () => Promise<void>): void
  /** Ends everything; a second call waits for the first. */
  all(): Promise<void>
  /** Whether a signal has asked for the end. */
  readonly signalled: boolean
}

/** A list of stops, run in reverse; one that fails does not keep the others from running. */
export function makeStops(): Omit<Stops, "signalled"> {
  const stops: (() => Promise<void>)[] = []
  let ending: Promise<void> | undefined
  const endAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      await stop().catch(error => console.error(error))
    }
  }
  return {
    add: stop => void stops.push(stop),
    all() {
      ending ??= endAll().finally(() => {
        ending = undefined
      })
      return ending
    },
  }
}

/** Ends everything in order on Ctrl-C, SIGTERM or a closed terminal; a second signal leaves at once. */
export function stopOnSignal(report: Report): Stops {
  const { add, all } = makeStops()
  let signalled = false
  const stop = async () => {
    if (signalled) process.exit(1)
    signalled = true
    await report.step("everything has ended", all, "ending; once more to leave at once")
    process.exit(0)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop())
  return {
    add,
    all,
    get signalled() {
      return signalled
    },
  }
}
