import { join } from "node:path"
import { ROOT } from "../site/site.ts"
import { type PageSize, pageSizes } from "./client-size.ts"
import type { Figure } from "./table.ts"

const KB = 1000
const READS_KB = 125
const FORM_KB = 140
/** Pages of the slice that everybody reads, whatever small forms they have. */
const READ_PAGES = [
  ...["/", "/agencies", "/agencies/:id", "/items", "/items/:code"],
  ...["/requests", "/requests/:id", "/deals"],
]

/** First-load JavaScript of every page of the build; a line for each page that is read, and the largest form. */
export function measureSize(report: (line: string) => void): Figure[] {
  const pages = pageSizes(join(ROOT, "build/client")).sort((a, b) => b.gzipBytes - a.gzipBytes)
  const isRead = (page: PageSize) => !page.hasForm || READ_PAGES.includes(page.address)
  const reads = pages.filter(isRead)
  const forms = pages.filter(page => !isRead(page))
  describe(pages, report)
  const named = READ_PAGES.map(address => pageAt(pages, address))
  const others = reads.filter(page => !named.includes(page)).slice(0, 1)
  return [
    ...named.map(page => figure(page.address, page, READS_KB)),
    ...others.map(page => figure(`largest other without a form: ${page.address}`, page, READS_KB)),
    figure("/sign-in", pageAt(pages, "/sign-in"), FORM_KB),
    ...forms.slice(0, 1).map(page => figure(`largest with a form: ${page.address}`, page, FORM_KB)),
  ]
}

function pageAt(pages: readonly PageSize[], address: string): PageSize {
  const page = pages.find(known => known.address === address)
  if (!page) throw new Error(`The build has no page ${address}`)
  return page
}

function figure(name: string, page: PageSize, limitKb: number): Figure {
  return {
    measure: `first JavaScript, ${name}`,
    ...{ ours: page.gzipBytes / KB, baseline: limitKb, against: "limit", unit: "kB" },
    target: { atMost: 1 },
  }
}

function describe(pages: readonly PageSize[], report: (line: string) => void): void {
  const kb = (bytes: number) => (bytes / KB).toFixed(1)
  const over = pages.filter(page => page.gzipBytes > (page.hasForm ? FORM_KB : READS_KB) * KB)
  report(
    `  first JavaScript: ${pages.length} pages, ${over.length} over their limit; gzip -9, kB = 1000 bytes`,
  )
  for (const { address, gzipBytes, hasForm } of pages) {
    report(`    ${kb(gzipBytes).padStart(6)}  ${address}${hasForm ? "  (form)" : ""}`)
  }
  const [largest] = pages
  const parts = largest?.largest.slice(0, 6).map(part => `${part.file} ${kb(part.gzipBytes)}`)
  report(`  the largest, ${largest?.address}: ${parts?.join(", ")}`)
}
