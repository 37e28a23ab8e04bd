import { describe, expect, it } from "vitest"
import { PageMemory } from "#app/platform/http/page-memory.server.ts"

const FIRST = { nonce: "Zmlyc3Q+/=", requestId: "first-no" }
const NEXT = { nonce: "bmV4dA==", requestId: "next-no" }
const pageFor = ({ nonce, requestId }: typeof FIRST) =>
  `<script nonce="${nonce}"></script><p>${requestId}</p><script nonce="${nonce}">`

describe("PageMemory", () => {
  it("gives a kept page with the stamp of the one who asks", () => {
    const memory = new PageMemory()
    memory.keep("/", 7, 0, pageFor(FIRST), FIRST)
    expect(memory.find("/", 7, 1, NEXT)).toBe(pageFor(NEXT))
    expect(memory.find("/", 7, 1, FIRST)).toBe(pageFor(FIRST))
  })

  it("gives nothing after another entry, after its time, for another address", () => {
    const memory = new PageMemory()
    memory.keep("/", 7, 0, pageFor(FIRST), FIRST)
    expect(memory.find("/", 8, 1, NEXT)).toBeUndefined()
    expect(memory.find("/", 7, 60_000, NEXT)).toBeUndefined()
    expect(memory.find("/?q=1", 7, 1, NEXT)).toBeUndefined()
  })

  it("has one visitor draw a page anew that is too old; the others get it until then", () => {
    const memory = new PageMemory()
    memory.keep("/", 7, 0, pageFor(FIRST), FIRST)
    const later = 60_000
    expect(memory.find("/", 7, later, NEXT)).toBeUndefined()
    expect(memory.find("/", 7, later + 1, NEXT)).toBe(pageFor(NEXT))
    expect(memory.find("/", 7, later + 60_000, NEXT)).toBeUndefined()
  })

  it("lets the oldest go when there are many", () => {
    const memory = new PageMemory()
    for (let n = 0; n <= 60; n++) memory.keep(`/?page=${n}`, 1, 0, "page", FIRST)
    expect(memory.find("/?page=0", 1, 1, NEXT)).toBeUndefined()
    expect(memory.find("/?page=60", 1, 1, NEXT)).toBe("page")
  })
})
