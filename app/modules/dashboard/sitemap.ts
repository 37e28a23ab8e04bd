const ESCAPED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ESCAPED[sign] ?? sign)
}

/** A sitemap (sitemaps.org 0.9) of pages, each in Chinese and under `/en`, which name each other. */
export function sitemapXml(origin: string, paths: readonly string[]): string {
  const base = origin.replace(/\/$/, "")
  const urls = paths.flatMap(path => {
    const zh = escaped(base + path)
    const en = escaped(`${base}/en${path === "/" ? "" : path}`)
    const links = [
      `<xhtml:link rel="alternate" hreflang="zh-Hans" href="${zh}"/>`,
      `<xhtml:link rel="alternate" hreflang="en" href="${en}"/>`,
    ].join("")
    return [zh, en].map(loc => `<url><loc>${loc}</loc>${links}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>\n",
  ].join("\n")
}
