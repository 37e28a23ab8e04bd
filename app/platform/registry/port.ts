import type { RegisterEntry } from "#app/modules/directory/register/register-entry.ts"

/** The business register, whichever way it is reached. */
export interface RegistryPort {
  /** The newest entry of a credit code, or null when nothing is known of it. */
  lookUp(uscc: string): Promise<RegisterEntry | null>
}
