import { ok, type Result, refuse } from "#app/shared/result.ts"

/** Kinds that are pictures. */
export const PICTURE_KINDS = ["jpg", "png"] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

const MILLION = 1_000_000
/** What a scan needs to stay legible; a photograph becomes smaller, not worse to read. */
const JPEG_QUALITY = 88

/**
 * A picture encoded anew from its pixels, upright: place and camera, comments, and whatever was hidden before, in or
 * behind it are gone. Refuses `image-too-large` {megapixels} by what its head says, before anything is unpacked, and
 * `image-broken` for what cannot be drawn.
 */
export async function cleanImage(
  bytes: Uint8Array,
  kind: PictureKind,
  maxPixels: number,
): Promise<Result<Uint8Array>> {
  const pixels = await pixelsOf(bytes)
  if (pixels === undefined) return refuse("image-broken")
  if (pixels > maxPixels) {
    return refuse("image-too-large", { params: { megapixels: Math.floor(maxPixels / MILLION) } })
  }
  const { Transformer } = await import("@napi-rs/image")
  // A rotation without an angle is the one that the camera noted.
  const picture = new Transformer(bytes).rotate()
  const drawn = kind === "png" ? picture.png() : picture.jpeg(JPEG_QUALITY)
  return drawn.then(
    clean => ok(new Uint8Array(clean)),
    () => refuse("image-broken"),
  )
}

async function pixelsOf(bytes: Uint8Array): Promise<number | undefined> {
  const { imageSize } = await import("image-size")
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    return undefined
  }
}
