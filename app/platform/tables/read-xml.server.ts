import { SaxesParser } from "saxes"
import { refusal, TableRefusal } from "./raw-table.ts"

/** What a reader of one part does with its elements; names come without their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Nothing in a workbook is nested deeper. */
const DEEPEST = 64

/**
 * Reads XML as it arrives and tells its elements. A document type, and with it every entity of its own, is refused:
 * throws `TableRefusal` `table-damaged`, as for anything that is not well formed UTF-8 XML.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  const refuse = () => {
    throw refusal("table-damaged")
  }
  parser.on("error", refuse)
  parser.on("doctype", refuse)
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) refuse()
    handlers.open?.(localName(name), attributes)
  })
  parser.on("text", text => handlers.text?.(text))
  parser.on("cdata", text => handlers.text?.(text))
  parser.on("closetag", ({ name }) => {
    depth -= 1
    handlers.close?.(localName(name))
  })
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true })
    for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof TableRefusal) throw error
    // The archive's own check of sizes and sums, or bytes that are no UTF-8.
    throw refusal("table-damaged")
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}
