import type { EntryContext } from "@remix-run/node"

/** What Remix keeps while a page is drawn: whether it has scripts, and the data that they are handed, piece by piece. */
interface Drawing {
  streamCache?: Record<number, Promise<void> & { result: { done: boolean; value: string } }>
}

/**
 * Reads beforehand all the data that the page hands to its scripts, and puts it where Remix looks for it. Else Remix
 * waits for it piece by piece while the page is drawn, which then cannot be drawn in one go.
 */
export async function readHandoff(remix: EntryContext): Promise<void> {
  const reader = remix.serverHandoffStream?.getReader()
  if (!reader) return
  const decoder = new TextDecoder()
  let text = ""
  for (let next = await reader.read(); !next.done; next = await reader.read())
    text += decoder.decode(next.value as Uint8Array, { stream: true })
  const drawing = remix.renderMeta as Drawing
  drawing.streamCache = { 0: piece(false, text), 1: piece(true, "") }
  remix.serverHandoffStream = { getReader: () => reader } as unknown as ReadableStream
}

function piece(done: boolean, value: string) {
  return Object.assign(Promise.resolve(), { result: { done, value } })
}
