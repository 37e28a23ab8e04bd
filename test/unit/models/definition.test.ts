import { expect, it } from "vitest"
import { part, unchecked } from "#models/define-model.server.ts"

interface Door {
  name: string
  width: number
  height?: number
  kind?: "wood" | "steel"
  colour: "red" | "blue"
  isOpen: boolean
  madeAt: Date
  soldAt: Date | null
  marks: string[]
  hinges: { size: number }[]
  lock: { key: string }
  anything: unknown
}

const text = { type: String, required: true } as const
const lock = part<Door["lock"]>({ key: text })
const WHOLE = {
  name: text,
  width: { type: Number, required: true, min: 0 },
  height: Number,
  kind: { type: String, enum: ["wood", "steel"] },
  colour: { type: String, enum: ["red", "blue"], required: true },
  isOpen: { type: Boolean, required: true },
  madeAt: { type: Date, required: true },
  soldAt: { type: Date, default: null },
  marks: [String],
  hinges: [part<{ size: number }>({ size: { type: Number, required: true } })],
  lock: { type: lock, required: true },
  anything: unchecked<unknown>(),
} as const

/** What counts here is that it compiles, or does not: the type check fails when an expected error is missing. */
it("takes a definition of every field of the document, and no other definition", () => {
  const { name: _, ...unnamed } = WHOLE
  const definitions = [
    part<Door>(WHOLE),
    // @ts-expect-error a field of the document is missing
    part<Door>(unnamed),
    // @ts-expect-error the document has no such field
    part<Door>({ ...WHOLE, price: Number }),
    // @ts-expect-error another type
    part<Door>({ ...WHOLE, height: String }),
    // @ts-expect-error one where there are several
    part<Door>({ ...WHOLE, marks: String }),
    // @ts-expect-error several of another type
    part<Door>({ ...WHOLE, marks: [Number] }),
    // @ts-expect-error the parts of another object
    part<Door>({ ...WHOLE, lock: { type: part<{ code: string }>({ code: text }), required: true } }),
    // @ts-expect-error the parts of an object with more fields
    part<Door>({ ...WHOLE, hinges: [part<{ size: number; of: string }>({ size: WHOLE.width, of: text })] }),
    // @ts-expect-error unchecked, but of another type
    part<Door>({ ...WHOLE, lock: { type: unchecked<string>(), required: true } }),
    // @ts-expect-error it is always there, which is not said
    part<Door>({ ...WHOLE, width: Number }),
    // @ts-expect-error it may be missing
    part<Door>({ ...WHOLE, height: { type: Number, required: true } }),
    // @ts-expect-error a choice that is not named
    part<Door>({ ...WHOLE, kind: String }),
    // @ts-expect-error a choice that the type does not have
    part<Door>({ ...WHOLE, colour: { type: String, enum: ["red", "green"], required: true } }),
    // @ts-expect-error null is stored where nothing is known
    part<Door>({ ...WHOLE, soldAt: Date }),
  ]
  expect(definitions).toHaveLength(14)
})
