import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { committedText, envelopeText, readEnvelope } from "#app/modules/bidding/bid-envelope.rules.ts"

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")
const NONCE = "ab".repeat(32)
const to = { requestId: "r1", agencyId: "a1" }
const content = { amountFen: 4_000_000, remark: "含现场踏勘", nonce: NONCE }
const expecting = (text: string, over = {}) => ({
  ...to,
  commitment: sha256(committedText(text)),
  ceilingFen: 5_000_000,
  ...over,
})

describe("the envelope", () => {
  it("is the canonical text of the quote, with a tag in what is hashed", () => {
    const text = envelopeText(to, content)
    expect(text).toBe(
      `{"agencyId":"a1","amountFen":4000000,"nonce":"${NONCE}","remark":"含现场踏勘","requestId":"r1","v":1}`,
    )
    expect(committedText(text)).toBe(`bid/v1\n${text}`)
  })

  it("gives back what was put in, for any quote", () => {
    const remark = fc.option(fc.string({ unit: "binary" }), { nil: undefined })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), remark, (amountFen, note) => {
        const quote = { amountFen, remark: note, nonce: NONCE }
        const text = envelopeText(to, quote)
        expect(readEnvelope(text, expecting(text), sha256)).toEqual({ ok: true, value: quote })
      }),
    )
  })

  it("refuses another text than was committed to, were it one fen", () => {
    const text = envelopeText(to, content)
    const changed = envelopeText(to, { ...content, amountFen: content.amountFen - 1 })
    const read = readEnvelope(changed, expecting(text), sha256)
    expect(read).toEqual({ ok: false, error: { reason: "wrong-commitment", content: undefined } })
  })

  it.each([
    { name: "for another request", text: envelopeText({ ...to, requestId: "r2" }, content) },
    { name: "of another agency", text: envelopeText({ ...to, agencyId: "a2" }, content) },
    { name: "of nothing", text: envelopeText(to, { ...content, amountFen: 0 }) },
    { name: "of a part of a fen", text: envelopeText(to, { ...content, amountFen: 1.5 }) },
    { name: "with a short nonce", text: envelopeText(to, { ...content, nonce: "ab" }) },
    { name: "that is no JSON", text: "junk" },
    { name: "of another version", text: envelopeText(to, content).replace('"v":1', '"v":2') },
    { name: "with something more", text: envelopeText(to, content).replace('"v":1', '"v":1,"x":1') },
  ])("refuses a quote $name", ({ text }) => {
    expect(readEnvelope(text, expecting(text), sha256)).toMatchObject({ error: { reason: "wrong-content" } })
  })

  it("keeps the amount of a quote above the ceiling, which does not count", () => {
    const text = envelopeText(to, content)
    const read = readEnvelope(text, expecting(text, { ceilingFen: 3_999_999 }), sha256)
    expect(read).toEqual({ ok: false, error: { reason: "above-ceiling", content } })
  })
})
