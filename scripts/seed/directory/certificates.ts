import type { Entered } from "#app/platform/auth/guard.server.ts"
import { takeUpload } from "#app/platform/files/uploads.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { must, type SeedWorld } from "../world.ts"

/** Uploads a certificate of the demonstration as this person would from a form; gives the id of the kept file. */
export async function uploadCertificate(
  { services, clock }: SeedWorld,
  actor: PersonActor,
  name: string,
  lines: readonly string[],
): Promise<string> {
  const file = new File([certificate(lines)], `${name}.pdf`, { type: "application/pdf" })
  const viewer = { actor, session: null, person: null, organisation: null }
  const entered: Entered = { services, lang: "zh", actor, viewer, now: clock.now() }
  return must(await takeUpload(entered, file, { kinds: ["pdf"] }), name)
}

/**
 * A PDF of one A4 page with these lines (characters of ASCII only: the page uses a font that every reader has), and the
 * word DEMONSTRATION across its head.
 */
function certificate(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = ["DEMONSTRATION - NOT A REAL DOCUMENT", "", ...lines].map(escaped)
  const content = `BT /F1 14 Tf 20 TL 72 760 Td ${text.map(line => `(${line}) Tj T*`).join(" ")} ET`
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ]
  let body = "%PDF-1.4\n"
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, "0")} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`
  return new TextEncoder().encode(
    `${body}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

function escaped(line: string): string {
  if (/[^\x20-\x7e]/.test(line)) throw new RangeError(`Not ASCII: ${line}`)
  return line.replace(/[\\()]/g, sign => `\\${sign}`)
}
