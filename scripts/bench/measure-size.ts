import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import type { Figure } from "./figure.ts"

const READS_KB = 125
const FORM_KB = 140

/** What Remix tells the browser: which files the start and each route load before they run, with all that these import. */
export interface Manifest {
  entry: Loaded
  routes: Record<string, Loaded & { id: string; parentId?: string; hasAction: boolean }>
}
interface Loaded {
  module: string
  imports?: string[]
}

/** First-load JavaScript: the largest of the pages that read, and of those that take a form. */
export function measureSize(clientFolder: string): Figure[] {
  const manifest = readManifest(clientFolder)
  const sizes = new Map<string, number>()
  const gzipBytes = (file: string) => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(clientFolder, file)), { level: 9 }).byteLength
    sizes.set(file, size)
    return size
  }
  const pages = Object.values(manifest.routes).map(({ id, hasAction }) => {
    const files = firstFiles(manifest, id)
    return { id, hasAction, kb: files.reduce((sum, file) => sum + gzipBytes(file), 0) / 1000 }
  })
  const largest = (hasAction: boolean) =>
    pages.filter(page => page.hasAction === hasAction).reduce((a, b) => (b.kb > a.kb ? b : a))
  return [
    figure("first JavaScript of a page that reads", largest(false), READS_KB),
    figure("first JavaScript of a page with a form", largest(true), FORM_KB),
  ]
}

function figure(measure: string, page: { id: string; kb: number }, atMost: number): Figure {
  return { measure, value: page.kb, unit: "kB", target: { atMost }, from: `gzip, the largest: ${page.id}` }
}

/** The files that a page loads first, each once: those of the start, of its route and of the routes around it. */
export function firstFiles({ entry, routes }: Manifest, id: string): string[] {
  const chain: Loaded[] = [entry]
  for (let route = routes[id]; route; route = routes[route.parentId ?? ""]) chain.push(route)
  return [...new Set(chain.flatMap(({ module, imports = [] }) => [module, ...imports]))]
}

function readManifest(clientFolder: string): Manifest {
  const assets = join(clientFolder, "assets")
  const file = readdirSync(assets).find(name => /^manifest-.*\.js$/.test(name))
  if (!file) throw new Error(`No manifest in ${assets}`)
  const text = readFileSync(join(assets, file), "utf8")
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as Manifest
}
