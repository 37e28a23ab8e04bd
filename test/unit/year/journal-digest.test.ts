import { expect, test } from "vitest"
import { encryptField, fieldKeyFrom } from "#app/platform/field-encryption.server.ts"
import { sha256 } from "#app/platform/ids.server.ts"
import { JournalReader } from "../../../scripts/year/outcome/journal-digest.ts"

const key = fieldKeyFrom("a key for the tests of this project only")
const read = (value: unknown) => new JournalReader(key).read(value)

test("an encrypted field counts by what it holds, wherever it stands", () => {
  const doc = () => ({ phones: [{ contact: encryptField(key, "0579-20000001") }] })
  expect(doc()).not.toEqual(doc())
  expect(read(doc())).toEqual({ phones: [{ contact: "0579-20000001" }] })
})

test("hashes with a key count by the order in which they appear; hashes of contents by themselves", () => {
  const doc = (secret: string) => ({
    puts: [{ id: sha256(`${secret} 1`) }, { doc: { people: [{ idKey: sha256(`${secret} 1`) }] } }],
    other: { _id: sha256(`${secret} 2`) },
    file: { sha256: sha256("content") },
  })
  expect(read(doc("one"))).toEqual(read(doc("two")))
  expect(read(doc("one"))).toMatchObject({ other: { _id: "hash 2" }, file: { sha256: sha256("content") } })
})

test("everything else stays as it is: dates, numbers, other texts, nothing", () => {
  const value = { _id: "26 signs", at: new Date(0), n: 1, text: "v1.0 of a plan", none: null, list: [true] }
  expect(read(value)).toEqual(value)
})
