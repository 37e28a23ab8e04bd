import type { TableLimits } from "#app/shared/tables/table.ts"

/** Actions whose tries are counted. */
export const RATE_LIMITED = [
  "signIn",
  "signInAddress",
  "passwordReset",
  "register",
  "bid",
  "upload",
  "complaint",
  "autosave",
] as const
export type RateLimited = (typeof RATE_LIMITED)[number]

/** Rules of the administrators that the platform itself has to know. */
export interface SettingValues {
  /** How long a given password counts as fresh for binding steps. */
  proofMinutes: number
  uploadBytes: number
  imagePixels: number
  tables: TableLimits
  /** How long something typed and not sent is kept. */
  draftDays: number
  rates: Record<RateLimited, { count: number; minutes: number }>
}

const MEGABYTE = 1_048_576

/** Until the first policies are loaded, as on an empty database. */
const BEFORE_POLICIES: SettingValues = {
  proofMinutes: 5,
  uploadBytes: 20 * MEGABYTE,
  imagePixels: 40_000_000,
  tables: { bytes: 10 * MEGABYTE, unpackedBytes: 100 * MEGABYTE, rows: 5000, columns: 60 },
  draftDays: 30,
  rates: Object.fromEntries(
    RATE_LIMITED.map(action => [action, { count: 5, minutes: 60 }]),
  ) as SettingValues["rates"],
}

const FRESH_MS = 30_000

/** The settings in force, read again from the policies at most every 30 seconds. */
export class Settings {
  private values = BEFORE_POLICIES
  private readAt = Number.NEGATIVE_INFINITY

  constructor(private readonly read: (now: Date) => Promise<SettingValues | undefined>) {}

  get current(): SettingValues {
    return this.values
  }

  /** Reads the policies again when what is known is older than 30 seconds. */
  async refresh(now: Date): Promise<void> {
    if (performance.now() - this.readAt < FRESH_MS) return
    this.readAt = performance.now()
    this.values = (await this.read(now)) ?? BEFORE_POLICIES
  }
}
