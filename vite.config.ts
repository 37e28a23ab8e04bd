import { vitePlugin as remix } from "@remix-run/dev"
import tailwindcss from "@tailwindcss/vite"
import { defineConfig, type Plugin } from "vite"

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true
  }
}

const DENIED =
  /^node:|^#models\/|^#app\/platform\/|^(mongoose|mongodb|stripe|meilisearch)(\/|$)|(^|\/)(models|platform)\//

/** Fails the build when code of the browser reaches for code of the server; Remix alone misses files without `.server`. */
function denyServerCode(): Plugin {
  return {
    name: "deny-server-code",
    apply: "build",
    enforce: "pre",
    resolveId(id, importer, options) {
      const fromOurs = importer && !importer.includes("/node_modules/")
      if (!options.ssr && fromOurs && DENIED.test(id)) this.error(`"${id}" must not reach the browser: ${importer}`)
    },
  }
}

export default defineConfig({
  plugins: [
    denyServerCode(),
    tailwindcss(),
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  optimizeDeps: { exclude: ["mongoose", "mongodb", "stripe", "meilisearch"] },
  build: { target: "es2022" },
})
