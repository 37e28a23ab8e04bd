/** Wakes somebody who waits, at once instead of at the end of the pause. */
export class Bell {
  private wake: (() => void) | undefined
  private rung = false

  /** Wakes who waits now, or lets the next one not wait at all. */
  ring(): void {
    this.rung = true
    this.wake?.()
  }

  /** Waits until the bell rings, the time is over or the signal ends it. Leaves nothing behind. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener("abort", done)
        this.wake = undefined
        this.rung = false
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      signal.addEventListener("abort", done)
      this.wake = done
      if (this.rung || signal.aborted) done()
    })
  }
}
