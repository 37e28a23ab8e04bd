import { vitePlugin as remix } from "@remix-run/dev"
import tailwindcss from "@tailwindcss/vite"
import { defineConfig, type Plugin } from "vite"
import { FUTURE } from "./scripts/site/future.ts"
import { pdfFiles } from "./scripts/site/pdf-files.ts"

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true
  }
}

const DENIED =
  /^node:|^#models\/|^#app\/platform\/|^(mongoose|mongodb|stripe|meilisearch)(\/|$)|(^|\/)(models|platform)\//

/** The server alone judges what comes in: a schema would add 28 kB to a page. */
const SCHEMAS = /\/node_modules\/(zod|@conform-to)\//

/** Fails the build when code of the browser reaches for code of the server; Remix alone misses files without `.server`. */
function denyServerCode(): Plugin {
  return {
    name: "deny-server-code",
    apply: "build",
    enforce: "pre",
    resolveId(id, importer, options) {
      const fromOurs = importer && !importer.includes("/node_modules/")
      if (!options.ssr && fromOurs && DENIED.test(id))
        this.error(`"${id}" must not reach the browser: ${importer}`)
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !chunk.fileName.endsWith(".js") || this.environment.name === "ssr")
          continue
        const schemas = Object.entries(chunk.modules).find(
          ([id, m]) => SCHEMAS.test(id) && m.renderedLength > 0,
        )
        if (schemas)
          this.error(`${chunk.fileName} carries ${schemas[0]}: no page has a schema in the browser`)
      }
    },
  }
}

export default defineConfig({
  plugins: [
    denyServerCode(),
    pdfFiles(),
    tailwindcss(),
    remix({
      ignoredRouteFiles: ["**/*"],
      future: FUTURE,
    }),
  ],
  optimizeDeps: { exclude: ["mongoose", "mongodb", "stripe", "meilisearch"] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
  },
})
