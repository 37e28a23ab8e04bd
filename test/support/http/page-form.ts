/** The value of an attribute as a browser reads it. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** Text of a page without its marks. */
export function plain(html: string): string {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#x2F": "/" }
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#x27|#x2F);/g, (_, name: string) => signs[name] ?? "")
}

/**
 * What a browser would send for the form of a page that holds `intent` (or for its only form with an `idempotencyToken`), with
 * `changes` typed into it. Throws when the page has no such form.
 */
export function formIn(
  html: string,
  intent: string | undefined,
  changes: Record<string, string> = {},
): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const fits = (form: string) =>
    intent ? new RegExp(`name="intent" value="${intent}"`).test(form) : /name="idempotencyToken"/.test(form)
  const form = forms.find(fits)
  if (!form) throw new Error(`the page has no form for ${intent ?? "a command"}`)
  const sent: Record<string, string> = {}
  for (const tag of form.match(/<input[^>]*>/g) ?? []) {
    const name = attribute(tag, "name")
    const type = attribute(tag, "type") ?? "text"
    if (!name || type === "file") continue
    if (/^(radio|checkbox)$/.test(type) && !/\schecked(=|\s|\/|>)/.test(tag)) continue
    sent[name] = attribute(tag, "value") ?? ""
  }
  for (const [, head = "", text = ""] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    sent[attribute(head, "name") ?? ""] = plain(text).replace(/^\n/, "")
  }
  for (const [, head = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0]
    if (chosen) sent[attribute(head, "name") ?? ""] = attribute(chosen, "value") ?? ""
  }
  return { ...sent, ...(intent ? { intent } : {}), ...changes }
}

/** The texts beside a field, in the page that answers a form. */
export function errorsBeside(html: string, field: string): string[] {
  const block = new RegExp(`<([a-z]+)[^>]*\\sid="[^"]*-${field}-error"[^>]*>([\\s\\S]*?)</\\1>`).exec(html)
  return block ? [plain(block[2] ?? "").trim()].filter(Boolean) : []
}
