import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, normalize } from "node:path"
import { gzipSync } from "node:zlib"

/** The part of Remix' browser manifest that says what a page loads. */
export interface ClientManifest {
  entry: { module: string; imports: string[] }
  routes: Record<string, ClientRoute>
}

export interface ClientRoute {
  id: string
  parentId?: string
  path?: string
  index?: boolean
  hasAction: boolean
  hasErrorBoundary: boolean
  module: string
  imports?: string[]
}

/** First-load JavaScript of one page. */
export interface PageSize {
  /** The address with its parameters' names, as `/items/:code`. */
  address: string
  /** Its own route takes a form. */
  hasForm: boolean
  /** Sum of the files, each gzipped at level 9. */
  gzipBytes: number
  /** The files, the largest first. */
  largest: { file: string; gzipBytes: number }[]
}

const STATIC_IMPORT = /(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g

/** The files that a module loads before it runs; what it loads later by `import()` is not among them. */
export function staticImports(source: string): string[] {
  return [...source.matchAll(STATIC_IMPORT)].map(match => match[1] ?? "")
}

/** A page's routes, the outermost first. */
function chainOf(manifest: ClientManifest, id: string): ClientRoute[] {
  const route = manifest.routes[id]
  if (!route) return []
  return [...(route.parentId ? chainOf(manifest, route.parentId) : []), route]
}

function addressOf(chain: readonly ClientRoute[]): string {
  const parts = chain.map(route => (route.path ?? "").replace(/\/$/, ""))
  return `/${parts.filter(Boolean).join("/")}`
}

/** The manifest of the build in this folder. */
function readManifest(clientFolder: string): ClientManifest {
  const assets = join(clientFolder, "assets")
  const file = readdirSync(assets).find(name => /^manifest-.*\.js$/.test(name))
  if (!file) throw new Error(`No manifest in ${assets}`)
  const text = readFileSync(join(assets, file), "utf8")
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as ClientManifest
}

/** Every page of the build with what it loads first: entry, root, its routes, and all that these import. */
export function pageSizes(clientFolder: string): PageSize[] {
  const manifest = readManifest(clientFolder)
  const files = fileReader(clientFolder)
  const pages = Object.keys(manifest.routes)
    .map(id => chainOf(manifest, id))
    .filter(chain => isPage(chain.at(-1), files))
  return pages.map(chain => {
    const loaded = files.closure([manifest.entry, ...chain].map(({ module }) => module))
    return {
      address: addressOf(chain),
      hasForm: chain.at(-1)?.hasAction ?? false,
      gzipBytes: loaded.reduce((sum, file) => sum + files.gzipBytes(file), 0),
      largest: loaded
        .map(file => ({ file: basename(file), gzipBytes: files.gzipBytes(file) }))
        .sort((a, b) => b.gzipBytes - a.gzipBytes),
    }
  })
}

type FileReader = ReturnType<typeof fileReader>

/** Resource routes and layouts without a page of their own have an empty module or no address. */
function isPage(route: ClientRoute | undefined, files: FileReader): boolean {
  if (!route || route.id === "root") return false
  return files.hasComponent(route.module)
}

function fileReader(clientFolder: string) {
  const sources = new Map<string, string>()
  const sizes = new Map<string, number>()
  const source = (url: string) => {
    const known = sources.get(url) ?? readFileSync(join(clientFolder, url), "utf8")
    sources.set(url, known)
    return known
  }
  const importsOf = (url: string) =>
    staticImports(source(url)).map(to => normalize(to.startsWith("/") ? to : join(dirname(url), to)))
  return {
    gzipBytes(url: string): number {
      const size = sizes.get(url) ?? gzipSync(source(url), { level: 9 }).byteLength
      sizes.set(url, size)
      return size
    },
    hasComponent: (url: string) => /\bas default\b/.test(source(url)),
    closure(urls: readonly string[]): string[] {
      const seen = new Set<string>()
      const queue = [...urls]
      for (let url = queue.pop(); url; url = queue.pop()) {
        if (seen.has(url)) continue
        seen.add(url)
        queue.push(...importsOf(url))
      }
      return [...seen]
    },
  }
}
