import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

/** Seals and opens quotes with the key in a file outside the database. */
export interface Sealer {
  /** base64 of an age file of the padded text. */
  seal(plain: string): Promise<string>
  /** The text again; throws on anything altered. */
  open(sealed: string): Promise<string>
}

const BLOCK = 4096

/** Loaded with the first quote: it would hold up every start. */
const age = () => import("age-encryption")

/** Opens the sealing key, making one on first start. The file is readable by its owner only. */
export async function openSealer(keyFile: string): Promise<Sealer> {
  const identity = await readOrMake(keyFile)
  return {
    async seal(plain) {
      const { Encrypter, identityToRecipient } = await age()
      const encrypter = new Encrypter()
      encrypter.addRecipient(await identityToRecipient(identity))
      const size = Math.ceil((Buffer.byteLength(plain) + 1) / BLOCK) * BLOCK
      const padded = plain + " ".repeat(size - Buffer.byteLength(plain))
      return Buffer.from(await encrypter.encrypt(padded)).toString("base64")
    },
    async open(sealed) {
      const { Decrypter } = await age()
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return (await decrypter.decrypt(Buffer.from(sealed, "base64"), "text")).trimEnd()
    },
  }
}

async function readOrMake(keyFile: string): Promise<string> {
  try {
    return (await readFile(keyFile, "utf8")).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error
  }
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 })
  const { generateIdentity } = await age()
  const identity = await generateIdentity()
  try {
    await writeFile(keyFile, `${identity}\n`, { mode: 0o600, flag: "wx" })
    return identity
  } catch {
    return (await readFile(keyFile, "utf8")).trim()
  }
}
