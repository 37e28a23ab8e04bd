import { spawn } from "node:child_process"
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import { boundToParent, lastLines } from "./command.ts"

/** A process that runs beside this one. */
export interface Child {
  readonly pid: number
  readonly ended: boolean
  /** Resolves when it has ended, with the reason in words. */
  readonly exited: Promise<string>
  /** The last lines that it has written to its log, for a message that says why it did not start. */
  tail(): string
  /** Asks it to end and waits; ends it by force after `graceMs`. */
  stop(graceMs?: number): Promise<void>
}

export interface ChildOptions {
  command: string[]
  env?: Record<string, string>
  cwd?: string
  /** Its output is added to this file; without it, it goes to the terminal. */
  logFile?: string
}

const alive = new Set<number>()
/** Without setpriv this is what ends them when this process leaves in a hurry. */
process.once("exit", () => {
  for (const pid of alive) signalGroup(pid, "SIGTERM")
})

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal then reaches only this process, which ends the others in
 * their order. On Linux it ends with this process whatever happens.
 */
export function startChild({ command, env, cwd, logFile }: ChildOptions): Child {
  const [file = "", ...args] = boundToParent(command)
  if (logFile) mkdirSync(dirname(logFile), { recursive: true })
  const log = logFile ? openSync(logFile, "a", 0o600) : undefined
  const logged = log === undefined ? 0 : fstatSync(log).size
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", log ?? "inherit", log ?? "inherit"],
    detached: true,
  })
  if (log !== undefined) closeSync(log)
  const pid = child.pid ?? 0
  if (pid) alive.add(pid)
  let ended = false
  const exited = new Promise<string>(resolve => {
    const end = (reason: string) => {
      ended = true
      alive.delete(pid)
      resolve(reason)
    }
    child.once("error", error => end(error.message))
    child.once("exit", (code, signal) => end(signal ? `signal ${signal}` : `code ${code}`))
  })
  return {
    pid,
    exited,
    tail: () => lastLines(logFile ? readFrom(logFile, logged) : ""),
    get ended() {
      return ended
    },
    async stop(graceMs = 10_000) {
      if (ended) return
      signalGroup(pid, "SIGTERM")
      const timer = setTimeout(() => signalGroup(pid, "SIGKILL"), graceMs)
      await exited
      clearTimeout(timer)
    },
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // It ended between the look and the signal.
  }
}

/** What was written to the log from this byte on. */
function readFrom(logFile: string, start: number): string {
  try {
    return readFileSync(logFile).subarray(start).toString()
  } catch {
    return ""
  }
}
