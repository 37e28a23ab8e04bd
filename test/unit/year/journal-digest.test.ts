import { expect, test } from "vitest"
import { encryptField, fieldKeyFrom } from "#app/platform/field-encryption.server.ts"
import { readable } from "../../../scripts/year/journal-digest.ts"

const key = fieldKeyFrom("a key for the tests of this project only")

test("an encrypted field counts by what it holds, wherever it stands", () => {
  const doc = () => ({ phones: [{ contact: encryptField(key, "0579-20000001") }] })
  expect(doc()).not.toEqual(doc())
  expect(readable(doc(), key)).toEqual({ phones: [{ contact: "0579-20000001" }] })
})

test("everything else stays as it is: dates, numbers, other texts, nothing", () => {
  const value = { at: new Date(0), n: 1, text: "v1.0 of a plan", none: null, list: [true] }
  expect(readable(value, key)).toEqual(value)
})
