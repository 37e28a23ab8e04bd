import { existsSync } from "node:fs"
import { which } from "./command.ts"
import { findPython, type Python } from "./versions.ts"

/** What finding an engine may look at; given as an argument so that the order of looking can be tested. */
export interface Lookup {
  env: Record<string, string | undefined>
  which(command: string): string | undefined
  exists(path: string): boolean
  python(): Promise<Python | undefined>
}

/** This machine. */
export const machine: Lookup = {
  env: process.env,
  which: command => which(command),
  exists: existsSync,
  python: findPython,
}
