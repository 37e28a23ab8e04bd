/** How a file is shown in the page. */
export type PreviewKind = "pdf" | "picture"

/**
 * How a kept file is shown in the page, by its name: what was uploaded was refused when its name said another kind than
 * its content. Undefined for what is only fetched, such as tables.
 */
export function previewKind(name: string): PreviewKind | undefined {
  if (/\.pdf$/i.test(name)) return "pdf"
  return /\.(jpe?g|png)$/i.test(name) ? "picture" : undefined
}
