import { deflateSync } from "node:zlib"
import { Transformer } from "@napi-rs/image"
import { imageSize } from "image-size"
import { describe, expect, it } from "vitest"
import { cleanImage } from "#app/platform/files/clean-image.server.ts"

const MOST = 40_000_000
const SECRET = "a place nobody should know"
const SCRIPT = "<script>alert(1)</script>"

/** The check sum of a part of a PNG. */
function checkSum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

function part(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(checkSum(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A black PNG of this size, one bit a pixel. */
function png(width: number, height: number, extra: Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)))
  const signature = Buffer.from("89504e470d0a1a0a", "hex")
  const end = part("IEND", Buffer.alloc(0))
  return Buffer.concat([signature, part("IHDR", head), ...extra, part("IDAT", deflateSync(rows)), end])
}

/** A JPEG of 8 by 4 pixels whose camera notes that it lies on its side, with a secret behind the note. */
async function photograph(): Promise<Buffer> {
  const plain = await Transformer.fromRgbaPixels(Buffer.alloc(8 * 4 * 4, 200), 8, 4).jpeg(90)
  const tiff = "49492a0008000000010012010300010000000600000000000000"
  const body = Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from(tiff, "hex"), Buffer.from(SECRET)])
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)])
}

describe("a picture that is uploaded", () => {
  it("is drawn anew: comments and what hides behind it are gone, its size stays", async () => {
    const comment = part("tEXt", Buffer.from(`Comment\0${SECRET}`))
    const hostile = Buffer.concat([png(40, 30, [comment]), Buffer.from(SCRIPT)])
    const clean = await cleanImage(hostile, "png", MOST)
    const bytes = Buffer.from(clean.ok ? clean.value : [])
    expect(imageSize(bytes)).toMatchObject({ width: 40, height: 30, type: "png" })
    expect(bytes.includes(SECRET) || bytes.includes(SCRIPT)).toBe(false)
    expect(await cleanImage(bytes, "png", MOST)).toEqual(clean)
  })

  it("stands upright without the notes of the camera", async () => {
    const photo = await photograph()
    expect(imageSize(photo)).toMatchObject({ width: 8, height: 4, orientation: 6 })
    const clean = await cleanImage(photo, "jpg", MOST)
    const bytes = Buffer.from(clean.ok ? clean.value : [])
    expect(imageSize(bytes)).toMatchObject({ width: 4, height: 8, type: "jpg" })
    expect(bytes.includes("Exif") || bytes.includes(SECRET)).toBe(false)
  })

  it("is refused by its head when it would unpack to more than the rule allows", async () => {
    const bomb = png(30_000, 30_000)
    expect(bomb.length).toBeLessThan(200_000)
    const refused = { ok: false, error: { code: "image-too-large", params: { megapixels: 40 } } }
    expect(await cleanImage(bomb, "png", MOST)).toMatchObject(refused)
    expect(await cleanImage(png(40, 30), "png", 1199)).toMatchObject({ ok: false })
    expect(await cleanImage(png(40, 30), "png", 1200)).toMatchObject({ ok: true })
  })

  it.each([
    ["half of it", png(400, 300).subarray(0, 80)],
    ["a drawing in text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")],
    ["letters", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
  ])("is refused when it is %s", async (_what, bytes) => {
    expect(await cleanImage(bytes, "png", MOST)).toEqual({ ok: false, error: { code: "image-broken" } })
  })
})
