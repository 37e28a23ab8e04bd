import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { sha256 } from "#app/platform/ids.server.ts"

/** Bytes by their SHA-256, each under a name that no person chose. */
export interface FileStore {
  /** Keeps the bytes durably and gives their hash; the same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<string>
  read(hash: string): Readable
  has(hash: string): Promise<boolean>
}

/** A store in a folder: `<root>/<aa>/<sha256>`, written aside, synced, then renamed. */
export function folderStore(root: string): FileStore {
  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("not a hash")
    return join(root, hash.slice(0, 2), hash)
  }
  return {
    async keep(bytes) {
      const hash = sha256(bytes)
      const target = pathOf(hash)
      if (await exists(target)) return hash
      await mkdir(join(root, hash.slice(0, 2)), { recursive: true, mode: 0o700 })
      const aside = join(root, `${randomUUID()}.part`)
      const file = await open(aside, "wx", 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(aside, target).catch(async error => {
        await rm(aside, { force: true })
        throw error
      })
      return hash
    },
    read: hash => createReadStream(pathOf(hash)),
    has: hash => exists(pathOf(hash)),
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    s => s.isFile(),
    () => false,
  )
}
