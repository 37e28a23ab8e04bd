import mongoose from "mongoose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { PolicyDoc } from "#app/modules/policies/policy.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok } from "#app/shared/result.ts"
import type { ModelOf } from "#models/define-model.server.ts"
import { PaymentModel } from "#models/payments/payment.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import { PolicyModel } from "#models/policies/policy.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world.close())

const AT = new Date("2024-03-01T00:00:00.000Z")
const VERSION = { value: 5, effectiveFrom: "2024-03-01", source: "platform-rule" as const, setAt: AT }
const POLICY: PolicyDoc = {
  _id: "contract.upload",
  unit: "working-days",
  nameZh: "合同上传",
  nameEn: "Upload of the contract",
  explanationZh: "说明",
  explanationEn: "Explanation",
  position: 3,
  versions: [VERSION],
}
const PAYMENT = {
  ...{ _id: "p1", contractId: "c1", payerId: "o1", payeeId: "o2", amountFen: 100, provider: "offline" },
  ...{ state: "created", recordedBy: "n1", createdAt: AT },
}

/** One command that puts a document, whatever it is. */
function put(model: ModelOf<never>, doc: object, idempotencyKey: string) {
  const meta = { command: "put", actor: { kind: "system", task: "test" } as const, idempotencyKey }
  return commit(world.services, meta, async tx => {
    await tx.put(model as unknown as ModelOf<{ _id: string }>, doc as { _id: string })
    return ok(null)
  })
}

describe("what a command puts", () => {
  const without = (name: keyof PolicyDoc) => ({ ...POLICY, [name]: undefined })
  it.each([
    ["a number for a text", PolicyModel, { ...POLICY, nameZh: 5 }, /nameZh/],
    ["a text for a number", PolicyModel, { ...POLICY, position: "3" }, /position/],
    ["a number that is none", PolicyModel, { ...POLICY, position: Number.NaN }, /position/],
    [
      "a text for a date",
      PolicyModel,
      { ...POLICY, versions: [{ ...VERSION, setAt: "2024-03-01" }] },
      /setAt/,
    ],
    [
      "a date that is none",
      PolicyModel,
      { ...POLICY, versions: [{ ...VERSION, setAt: new Date("x") }] },
      /setAt/,
    ],
    ["an operator for a text", PolicyModel, { ...POLICY, nameZh: { $gt: "" } }, /nameZh/],
    ["one thing for a list", PolicyModel, { ...POLICY, versions: VERSION }, /versions/],
    ["a text for one of its parts", PolicyModel, { ...POLICY, versions: ["first"] }, /versions/],
    ["a unit that there is not", PolicyModel, { ...POLICY, unit: "moons" }, /unit/],
    ["no name", PolicyModel, without("nameZh"), /nameZh/],
    ["an empty name", PolicyModel, { ...POLICY, nameZh: "" }, /nameZh/],
    [
      "a version without its day",
      PolicyModel,
      { ...POLICY, versions: [{ ...VERSION, effectiveFrom: undefined }] },
      /effectiveFrom/,
    ],
    ["an unknown field", PolicyModel, { ...POLICY, surprise: 1 }, /surprise/],
    [
      "an unknown field of a part",
      PolicyModel,
      { ...POLICY, versions: [{ ...VERSION, surprise: 1 }] },
      /surprise/,
    ],
    ["an amount that is no whole number", PaymentModel, { ...PAYMENT, amountFen: 0.5 }, /amountFen/],
    ["an amount below the least", PaymentModel, { ...PAYMENT, amountFen: 0 }, /amountFen/],
  ])("is refused with %s, and nothing is written", async (what, model, doc, name) => {
    await expect(put(model as unknown as ModelOf<never>, doc, what)).rejects.toThrow(name)
    expect(await JournalEntryModel.countDocuments()).toBe(0)
    expect(await PolicyModel.countDocuments()).toBe(0)
    expect(await PaymentModel.countDocuments()).toBe(0)
  })

  it("is stored as it is journalled: without what is undefined, with empty lists", async () => {
    const { versions: _, ...listless } = POLICY
    await put(PolicyModel as unknown as ModelOf<never>, POLICY, "whole")
    const half = { ...listless, _id: "contract.other", versions: undefined }
    await put(PolicyModel as unknown as ModelOf<never>, half, "half")
    const stored = await PolicyModel.find().sort({ _id: -1 }).lean()
    expect(stored).toStrictEqual([POLICY, { ...listless, _id: "contract.other", versions: [] }])
    const entries = await JournalEntryModel.find().sort({ _id: 1 }).lean()
    expect(entries.map(entry => entry.puts?.[0]?.doc)).toStrictEqual(stored)
    expect((await verifyJournal(world.services.connection)).differences).toEqual([])
  })
})

describe("a filter", () => {
  beforeAll(async () => {
    await SessionModel.insertOne({
      ...{ _id: "s1", personId: "n1", createdAt: AT, seenAt: AT, provedAt: AT, idleMinutes: 30 },
      ...{ endsAt: AT, expiresAt: AT },
    })
  })

  it("finds by values, and by operators that the code trusts", async () => {
    expect(await SessionModel.countDocuments({ personId: "n1" })).toBe(1)
    expect(await SessionModel.countDocuments({ personId: mongoose.trusted({ $gt: "" }) })).toBe(1)
    expect(await SessionModel.countDocuments({ $or: [{ personId: "n2" }, { idleMinutes: 30 }] })).toBe(1)
  })

  it("never takes an operator that comes in as a value", async () => {
    const smuggled = { $gt: "" } as unknown as string
    await expect(SessionModel.findOne({ personId: smuggled }).lean()).rejects.toThrow(/personId/)
    await expect(SessionModel.findOne({ $or: [{ personId: smuggled }] }).lean()).rejects.toThrow(/personId/)
    await expect(SessionModel.deleteMany({ personId: smuggled })).rejects.toThrow(/personId/)
    const several = ["n1", "n2"] as unknown as string
    await expect(SessionModel.findOne({ personId: several }).lean()).rejects.toThrow(/personId/)
    expect(await SessionModel.countDocuments()).toBe(1)
  })

  it("throws for a field that the documents do not have, instead of finding them all", async () => {
    const mistaken = { person: "n1" } as object
    await expect(SessionModel.findOne(mistaken).lean()).rejects.toThrow(/person/)
    await expect(SessionModel.deleteMany(mistaken)).rejects.toThrow(/person/)
    expect(await SessionModel.countDocuments()).toBe(1)
  })

  it("throws for a value of another type", async () => {
    await expect(SessionModel.findOne({ personId: 5 as unknown as string }).lean()).rejects.toThrow(
      /personId/,
    )
  })
})
