import type { RegisterEntry } from "#app/modules/directory/register/register-entry.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import type { RegistryPort } from "#app/platform/registry/port.ts"
import {
  RegisterEntryModel,
  RegisterLoadModel,
  RegisterRecordModel,
} from "#models/directory/register-entry.server.ts"
import { newestOf } from "./compare.rules.ts"

/** Adapter: the nightly file that `npm run register:load` took in. */
export const fileRegister: RegistryPort = {
  async lookUp(uscc) {
    const entry = await raw(RegisterEntryModel).findOne({ _id: uscc })
    return entry && { ...withoutId(entry), uscc, source: "file" as const }
  },
}

/** Adapter: what an officer saw in the register and recorded. */
export const manualRegister: RegistryPort = {
  async lookUp(uscc) {
    const record = await raw(RegisterRecordModel).findOne({ _id: uscc })
    if (!record) return null
    const { recordedByName, recordedBy: _by, recordedAt: _at, ...entry } = withoutId(record)
    return { ...entry, uscc, source: "manual" as const, recordedBy: recordedByName }
  },
}

/** One register over several ways to it: the newest answer holds. */
export function registerOver(...ways: RegistryPort[]): RegistryPort {
  return {
    async lookUp(uscc): Promise<RegisterEntry | null> {
      return newestOf(await Promise.all(ways.map(way => way.lookUp(uscc))))
    },
  }
}

/** The day of the newest file, for the officers' page; nothing before the first. */
export async function lastRegisterLoad(): Promise<{ asOf: string; rows: number } | null> {
  const [load] = await raw(RegisterLoadModel).find().sort({ asOf: -1 }).limit(1).toArray()
  return load ? { asOf: load.asOf, rows: load.rows } : null
}

function withoutId<D extends { _id: string }>({ _id, ...rest }: D): Omit<D, "_id"> {
  return rest
}
