import { vitePlugin as remix } from "@remix-run/dev"
import tailwindcss from "@tailwindcss/vite"
import { defineConfig, type Plugin } from "vite"
import { neededTexts } from "./scripts/site/needed-texts.ts"
import { oneLanguage } from "./scripts/site/one-language.ts"
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

/**
 * A dynamic import as the browser knows it, without the helper of 0.5 kB on every page that fetches styles and modules
 * beforehand: all styles come with the root, and what is imported so needs nothing that is not loaded.
 */
function plainDynamicImports(): Plugin {
  return {
    name: "plain-dynamic-imports",
    apply: "build",
    enforce: "pre",
    load: id =>
      id === "\0vite/preload-helper.js" ? "export const __vitePreload = load => load()" : undefined,
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk") chunk.code = withoutPreloadList(chunk.code)
      },
    },
  }
}

/** The names of files that the helper would have fetched. */
function withoutPreloadList(code: string): string {
  return code.replace(/^const __vite__mapDeps=.*;\n/, "").replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, "")
}

/** The language of this client build: each has its own, so that no browser loads the texts of the other. */
const LANGUAGE = process.env.CLIENT_LANGUAGE === "en" ? "en" : "zh"

/** What every page shows: its shell, texts, addresses and the smallest parts. */
const EVERYWHERE =
  /\/app\/(root|entry\.client)\.tsx|\/app\/shared\/(paths|result|fields|fields\.texts)\.ts|\/app\/shared\/i18n\/|\/app\/shared\/ui\/(shell\/(?!desk-)|(?!copy-)[^/]+$)/

/** Parts that are shown together, or would be drawn into a chunk with which they are not. */
const PARTS: readonly [chunk: string, files: RegExp][] = [
  ["request-words", /\/app\/modules\/requests\/(words\.ts|ui\/request-tag\.tsx)/],
  ["request-story", /\/app\/modules\/requests\/ui\/request-(facts|timeline)\.tsx/],
  ["facts", /\/app\/shared\/ui\/list\/facts\.tsx/],
  ["timeline", /\/app\/shared\/ui\/list\/timeline\.tsx/],
]

/** Names that Remix writes on its components keep unused ones in the bundle. */
function withoutDisplayNames(): Plugin {
  return {
    name: "without-display-names",
    apply: "build",
    transform: (code, id) =>
      id.includes("/@remix-run/react/dist/esm/")
        ? { code: code.replace(/^\w+\.displayName = "\w+";$/gm, ""), map: null }
        : undefined,
  }
}

/** Few chunks compress better than many: the framework, forms, and what all pages share. */
function chunkOf(id: string): string | undefined {
  if (
    /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream|cookie)\//.test(
      id,
    )
  ) {
    return "framework"
  }
  if (id.includes("/error-pages")) return undefined
  if (id.includes("/@conform-to/") || id.includes("/app/shared/ui/form/")) return "form"
  if (/\/app\/shared\/(ui\/value\/|time\/|money\.ts)/.test(id)) return "values"
  if (EVERYWHERE.test(id)) return "shared"
  return PARTS.find(([, files]) => files.test(id))?.[0]
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    denyServerCode(),
    plainDynamicImports(),
    withoutDisplayNames(),
    neededTexts(),
    oneLanguage(LANGUAGE),
    pdfFiles(),
    tailwindcss(),
    remix({
      buildDirectory: LANGUAGE === "en" ? "build/en" : "build",
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
  build: {
    target: "es2022",
    minify: isSsrBuild ? false : "terser",
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    modulePreload: { polyfill: false },
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
}))
