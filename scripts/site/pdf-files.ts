import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"

const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string }

/** Tables of Chinese characters, simplified and traditional; the fonts that a PDF need not bring; the decoder of JPEG 2000. */
const NEEDED: Record<string, RegExp> = {
  cmaps: /^(Adobe-GB1|GB|UniGB|Adobe-CNS1|B5|CNS|ET|HK|UniCNS|LICENSE)/,
  standard_fonts: /./,
  wasm: /openjpeg_nowasm|LICENSE_(PDFJS_)?OPENJPEG/,
}

/**
 * The files that the PDF viewer asks for while it shows a page, from our own origin under `/assets/pdf-<version>/`: a
 * scan from anywhere is readable without asking anybody else.
 */
export function pdfFiles(): Plugin {
  const base = `assets/pdf-${version}`
  return {
    name: "pdf-files",
    generateBundle() {
      if (this.environment.name === "ssr") return
      for (const [address, file] of neededFiles())
        this.emitFile({ type: "asset", fileName: `${base}/${address}`, source: readFileSync(file) })
    },
    configureServer(server) {
      const files = new Map(neededFiles())
      server.middlewares.use(`/${base}`, (req, res, next) => {
        const file = files.get((req.url ?? "").slice(1))
        file ? res.end(readFileSync(file)) : next()
      })
    },
  }
}

function neededFiles(): [address: string, file: string][] {
  return Object.entries(NEEDED).flatMap(([folder, needed]) =>
    readdirSync(join(PACKAGE, folder))
      .filter(name => needed.test(name))
      .map((name): [string, string] => [`${folder}/${name}`, join(PACKAGE, folder, name)]),
  )
}
