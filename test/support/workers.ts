import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"

export interface Worker {
  process: ChildProcess
  messages: Record<string, unknown>[]
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts `commit-worker.ts` with these arguments and environment. */
export function startWorker(args: string[], env: Record<string, string>): Worker {
  const child = fork("test/support/commit-worker.ts", args, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const messages: Record<string, unknown>[] = []
  child.on("message", message => messages.push(message as Record<string, unknown>))
  const exited = once(child, "exit").then(([code, signal]) => ({ code, signal }))
  return { process: child, messages, exited }
}

/** The keys a worker was told are done. */
export function acknowledged(workers: Worker[]): string[] {
  return workers.flatMap(w => w.messages.map(m => m.acknowledged)).filter(k => typeof k === "string")
}
