import canonicalize from "canonicalize"
import { z } from "zod"
import { ok, type Result } from "#app/shared/result.ts"
import type { BidContent, InvalidReason } from "./bid.ts"

/** Who quotes for what; stands inside the envelope, so that none can be put under another name. */
export interface Addressed {
  requestId: string
  agencyId: string
}

const contentSchema = z.strictObject({
  v: z.literal(1),
  requestId: z.string(),
  agencyId: z.string(),
  amountFen: z.int().positive(),
  remark: z.string().optional(),
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The text that is sealed: RFC 8785 JSON of version, addressees, amount in fen, remark and nonce. */
export function envelopeText(to: Addressed, { amountFen, remark, nonce }: BidContent): string {
  const text = canonicalize({ v: 1, ...to, amountFen, remark, nonce })
  if (text === undefined) throw new Error("a quote has always a text")
  return text
}

/** What is hashed for the commitment: `sha256("bid/v1\n" + text)`. */
export function committedText(text: string): string {
  return `bid/v1\n${text}`
}

/**
 * Reads an opened envelope. `digest` is SHA-256 in hexadecimal. Refuses with the reason why the quote does not count:
 * another text than was committed to, not a quote for this request by this agency, above the ceiling.
 */
export function readEnvelope(
  text: string,
  expected: Addressed & { commitment: string; ceilingFen: number },
  digest: (text: string) => string,
): Result<BidContent, { reason: InvalidReason; content?: BidContent }> {
  const invalid = (reason: InvalidReason, content?: BidContent) =>
    ({ ok: false, error: { reason, content } }) as const
  if (digest(committedText(text)) !== expected.commitment) return invalid("wrong-commitment")
  const parsed = contentSchema.safeParse(jsonOf(text))
  if (!parsed.success) return invalid("wrong-content")
  const { requestId, agencyId, amountFen, remark, nonce } = parsed.data
  if (requestId !== expected.requestId || agencyId !== expected.agencyId) return invalid("wrong-content")
  const content = { amountFen, remark, nonce }
  return amountFen > expected.ceilingFen ? invalid("above-ceiling", content) : ok(content)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
