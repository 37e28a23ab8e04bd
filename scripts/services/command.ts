import { spawn } from "node:child_process"
import { accessSync, constants, statSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Something that the person at the terminal can put right; said without a stack trace. */
export class Failure extends Error {}
/** Something that has to be on the machine is not; the message says what, and what to do. */
export class Missing extends Failure {}

/** The full path of an executable on PATH. */
export function which(command: string, path = process.env.PATH ?? ""): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, command))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * The command as it has to be started so that it ends when this process ends, even by `kill -9`: through `setpriv` on
 * Linux. Elsewhere, or without setpriv, the command itself.
 */
export function boundToParent(command: string[]): string[] {
  const setpriv = process.platform === "linux" ? which("setpriv") : undefined
  return setpriv ? [setpriv, "--pdeathsig", "TERM", "--", ...command] : command
}

export interface Finished {
  code: number
  /** Standard output and error together, in the order they came. */
  output: string
}

interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** How many lines of a failure's output are told; the last 15 by default. */
  lines?: number
  /** Hand the output to the terminal as it comes instead of keeping it. */
  show?: boolean
}

/** Runs a command to its end. Gives its exit code (1 when a signal ended it, 127 when it could not start). */
export function run(command: string[], { cwd, env, show }: RunOptions = {}): Promise<Finished> {
  const [file = "", ...args] = boundToParent(command)
  return new Promise(resolve => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    })
    let output = ""
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.once("error", error => resolve({ code: 127, output: error.message }))
    child.once("close", code => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a command and gives its output; throws with the last lines when it fails. */
export async function runOrThrow(command: string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, options)
  if (code !== 0)
    throw new Error(`${command.join(" ")}\nended with code ${code}\n${lastLines(output, options.lines)}`)
  return output
}

export function lastLines(text: string, count = 15): string {
  return text.trimEnd().split("\n").slice(-count).join("\n")
}
