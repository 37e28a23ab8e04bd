let passed = 0

/**
 * A place where the crash tests kill the process: `CRASH_AT=label:n` ends it with SIGKILL the n-th time it passes the label.
 * Without that variable this does nothing.
 */
export function crashPoint(label: string): void {
  const at = process.env.CRASH_AT
  if (!at) return
  const [wanted, times] = at.split(/:(?=\d+$)/)
  if (wanted !== label) return
  passed++
  if (passed >= Number(times ?? 1)) process.kill(process.pid, "SIGKILL")
}
