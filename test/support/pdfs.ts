/** What a test PDF is like; each page has a line of Chinese and the black square of a fax. */
interface PdfOptions {
  pages?: number
  /** Of every page, in points; A4 when not given. */
  size?: readonly [width: number, height: number]
  /** Locked with a password that nobody knows. */
  locked?: boolean
}

/** What a fax of 16 × 16 white points is: one bit a line, which says "as above". */
const FAX = "ffff001001"

/**
 * A PDF as an office scanner and an office printer make them: Chinese text whose font is on the reader's machine, a
 * scanned square in the code of fax machines (turned black), and a script, a link and a form field that must do nothing.
 */
export function makePdf({ pages = 1, size = [595, 842], locked }: PdfOptions = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => 7 + 2 * n)
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\('ran'\\);)>>>>",
    `<</Type/Pages/Count ${pages}/Kids[${kids.map(id => `${id} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
    `<</Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]/Filter[/ASCIIHexDecode/CCITTFaxDecode]/DecodeParms[null<</K -1/Columns 16/Rows 16>>]/Length ${FAX.length + 1}>>\nstream\n${FAX}>\nendstream`,
    ...kids.flatMap((id, n) => pageObjects(id, `第${n + 1}页 资质证书`, size)),
  ]
  return assemble(objects, locked)
}

function pageObjects(id: number, words: string, size: readonly number[]): [page: string, content: string] {
  const hex = Array.from(words, sign => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("")
  const content = `BT /F1 32 Tf 60 720 Td <${hex}> Tj ET q 200 0 0 200 60 400 cm /Fax Do Q`
  const link = "<</Type/Annot/Subtype/Link/Rect[60 400 260 600]/A<</S/URI/URI(https://elsewhere.example/)>>>>"
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(" ")}]/Contents ${id + 1} 0 R/Annots[${link}]/Resources<</Font<</F1 3 0 R>>/XObject<</Fax 6 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ]
}

function assemble(objects: readonly string[], locked = false): Buffer {
  let body = "%PDF-1.4\n"
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, "0")} 00000 n \n`
  })
  const size = objects.length + 1
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"a1".repeat(32)}>/U<${"b2".repeat(32)}>>>/ID[<01><01>]`
  const trailer = `<</Size ${size}/Root 1 0 R${locked ? lock : ""}>>`
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}`
  return Buffer.from(`${body}${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`, "latin1")
}
