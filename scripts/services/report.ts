/** Prints what is being done, one line a step with its time. */
export interface Report {
  /** A line of its own. */
  line(text: string): void
  /**
   * Runs `work` and prints `done` with the time it took. `before` is printed first: for steps so long that somebody
   * would wonder whether anything happens.
   */
  step<T>(done: string | ((value: T) => string), work: () => Promise<T>, before?: string): Promise<T>
}

/** Seconds with one decimal, as a reader wants them: `0.3 s`, `1 min 4 s`. Takes milliseconds. */
export function duration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** A report that writes with `write`, one call a line; to standard output when nothing else is said. */
export function makeReport(write: (line: string) => void = line => console.log(line)): Report {
  return {
    line: write,
    async step(done, work, before) {
      if (before) write(`  … ${before}`)
      const begun = performance.now()
      const value = await work()
      write(`  ✓ ${typeof done === "string" ? done : done(value)} (${duration(performance.now() - begun)})`)
      return value
    },
  }
}
