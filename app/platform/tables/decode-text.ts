/**
 * The text of bytes: UTF-8 with or without its mark when they are that, else GB18030, in which Chinese spreadsheets
 * save CSV. Undefined when they are neither, or hold zero bytes as no text does.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  return strictly("utf-8", bytes) ?? strictly("gb18030", bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
