import mongoose from "mongoose"
import { describe, expect, it } from "vitest"
import { exactDocOf } from "#app/platform/journal/exact-doc.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { agencyDocs } from "../../../scripts/bench/market-docs.ts"

const OPTIONS = { strict: "throw", minimize: false, id: false, versionKey: false } as const

interface Thing {
  _id: string
  name: string
  kind?: string
  tags?: string[]
  note?: string
  amountFen?: number
  at?: Date
  anything?: unknown
  parts?: { id: string; size?: number }[]
  inner?: { isOpen: boolean }
}

const schema = new mongoose.Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: ["a", "b"] },
    tags: [{ type: String, enum: ["x", "y"] }],
    note: { type: String, default: "" },
    amountFen: { type: Number, min: 0, validate: Number.isSafeInteger },
    at: Date,
    anything: mongoose.Schema.Types.Mixed,
    parts: [
      new mongoose.Schema({ id: { type: String, required: true }, size: Number }, { ...OPTIONS, _id: false }),
    ],
    inner: new mongoose.Schema({ isOpen: { type: Boolean, required: true } }, { ...OPTIONS, _id: false }),
  },
  OPTIONS,
)
const exact = exactDocOf<Thing>(schema)
const model = mongoose.model("exact-things", schema)

async function byMongoose(doc: unknown) {
  const made = new model(doc as object)
  await made.validate()
  return made.toObject({ minimize: false, flattenMaps: true })
}

const WHOLE: Thing = {
  _id: "1",
  name: "演示",
  kind: "a",
  tags: ["x"],
  note: "n",
  amountFen: 5,
  at: new Date(0),
  anything: { deep: [1, "two", null, new Date(5)] },
  parts: [{ id: "p", size: 2 }, { id: "q" }],
  inner: { isOpen: false },
}

describe("exactDocOf", () => {
  it.each([
    ["a whole document", WHOLE],
    ["the least document: lists and plain defaults are filled in", { _id: "1", name: "n" }],
    ["undefined members are left out", { ...WHOLE, kind: undefined, at: undefined }],
  ])("gives what Mongoose gives: %s", async (_, doc) => {
    expect(exact(doc)).toStrictEqual(await byMongoose(doc))
  })

  it("gives what Mongoose gives for every agency of a market", async () => {
    const exactAgency = exactDocOf(AgencyModel.schema)
    for (const doc of agencyDocs(0, 50, new Date(0))) {
      const made = new AgencyModel(doc)
      await made.validate()
      expect(exactAgency(doc)).toStrictEqual(made.toObject({ minimize: false, flattenMaps: true }))
    }
  })

  it("copies: what the command does to its document afterwards changes nothing", () => {
    const doc = structuredClone(WHOLE)
    const copied = exact(doc)
    doc.tags?.push("y")
    doc.at?.setTime(9)
    Object.assign(doc.inner ?? {}, { isOpen: true })
    expect(copied).toStrictEqual(WHOLE)
  })

  it.each([
    ["an unknown member", { ...WHOLE, more: 1 }],
    ["an unknown member inside", { ...WHOLE, parts: [{ id: "p", more: 1 }] }],
    ["a missing member", { _id: "1" }],
    ["an empty required text", { ...WHOLE, name: "" }],
    ["a value outside its list", { ...WHOLE, kind: "c" }],
    ["an element outside its list", { ...WHOLE, tags: ["z"] }],
    ["an amount that is no whole number", { ...WHOLE, amountFen: 0.5 }],
    ["an amount below its bound", { ...WHOLE, amountFen: -1 }],
    ["a number that is none", { ...WHOLE, parts: [{ id: "p", size: Number.NaN }] }],
    ["a text for a number", { ...WHOLE, amountFen: "5" }],
    ["a text for a date", { ...WHOLE, at: "2024-01-01" }],
    ["a date that is none", { ...WHOLE, at: new Date(Number.NaN) }],
    ["null", { ...WHOLE, kind: null }],
    ["an operator for a text", { ...WHOLE, name: { $gt: "" } }],
    ["something with a class of its own", { ...WHOLE, anything: new Map() }],
    ["a member missing inside", { ...WHOLE, inner: {} }],
  ])("leaves to Mongoose: %s", (_, doc) => {
    expect(exact(doc as unknown as Thing)).toBeUndefined()
  })

  it("never decides for a schema with a hook or a setter", () => {
    const hooked = new mongoose.Schema({ _id: String, name: String }, OPTIONS)
    hooked.pre("validate", () => undefined)
    const setting = new mongoose.Schema({ _id: String, name: { type: String, trim: true } }, OPTIONS)
    for (const other of [hooked, setting]) expect(exactDocOf(other)({ _id: "1", name: "n" })).toBeUndefined()
  })
})
