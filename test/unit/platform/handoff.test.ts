import type { EntryContext } from "@remix-run/node"
import { expect, it } from "vitest"
import { readHandoff } from "#app/platform/http/handoff.server.ts"

/** What Remix gives a page to draw, with its data in these pieces. */
function drawingOf(pieces: Uint8Array[]): EntryContext {
  const serverHandoffStream = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  return { serverHandoffStream, renderMeta: {} } as unknown as EntryContext
}

it("puts all the data of a page where Remix looks for it, however it comes in pieces", async () => {
  const bytes = new TextEncoder().encode('["中介超市"]')
  const remix = drawingOf([bytes.slice(0, 4), bytes.slice(4)])
  await readHandoff(remix)
  const { streamCache } = remix.renderMeta as { streamCache: Record<number, { result: unknown }> }
  expect(streamCache[0]?.result).toEqual({ done: false, value: '["中介超市"]' })
  expect(streamCache[1]?.result).toEqual({ done: true, value: "" })
  // Remix asks for a reader all the same.
  expect(remix.serverHandoffStream?.getReader()).toBeDefined()
})

it("does nothing for a page without data", async () => {
  const remix = { renderMeta: {} } as EntryContext
  await readHandoff(remix)
  expect(remix.renderMeta).toEqual({})
})
