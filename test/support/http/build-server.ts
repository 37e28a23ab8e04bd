import { cpSync, mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { RouteConfigEntry } from "@remix-run/route-config"
import { build, type Plugin } from "esbuild"
import { FUTURE } from "../../../scripts/site/future.ts"

/**
 * usage: build-server FOLDER. Makes the web server alone, in seconds: the same routes, entry and server.ts as
 * `npm run build`, for integration tests. The client is a stub: its addresses stand in the pages, with nothing behind.
 */
const ROOT = resolve(import.meta.dirname, "../../..")
const target = resolve(process.argv[2] ?? "")
const STUB = "/assets/stub.js"

interface Route {
  id: string
  file: string
  parentId?: string
  path?: string
  index?: boolean
}

/** The routes as Remix itself reads them from app/routes.ts. */
async function readRoutes(): Promise<Route[]> {
  Object.assign(globalThis, { __remixAppDirectory: join(ROOT, "app") })
  const { default: config } = (await import("../../../app/routes.ts")) as {
    default: Promise<RouteConfigEntry[]>
  }
  const below = (entries: RouteConfigEntry[], parentId: string): Route[] =>
    entries.flatMap(({ id, file, path, index, children = [] }) => {
      const own = id ?? file.replace(/\.tsx?$/, "")
      return [{ id: own, file, parentId, path, index }, ...below(children, own)]
    })
  return [{ id: "root", path: "", file: "root.tsx" }, ...below(await config, "root")]
}

/** What Remix makes of the routes, as a module. */
function serverBuild(routes: Route[]): string {
  const file = (name: string) => JSON.stringify(join(ROOT, "app", name))
  const imports = routes.map((route, n) => `import * as module${n} from ${file(route.file)}`)
  const list = routes.map(({ file: _, ...route }, n) => `[${JSON.stringify(route)}, module${n}]`)
  return `${imports.join("\n")}
import * as entryModule from ${file("entry.server.tsx")}
const list = [${list.join(",\n")}]
const each = make => Object.fromEntries(list.map(([route, module]) => [route.id, make(route, module)]))
const has = (module, name) => name in module
export const mode = "production", isSpaMode = false, basename = "/", publicPath = "/", assetsBuildDirectory = "build/client"
export const future = ${JSON.stringify(FUTURE)}
export const entry = { module: entryModule }
export const routes = each((route, module) => ({ ...route, module }))
export const assets = {
  version: "test", url: ${JSON.stringify(STUB)}, entry: { module: ${JSON.stringify(STUB)}, imports: [], css: [] },
  routes: each((route, module) => ({
    ...route, module: ${JSON.stringify(STUB)}, imports: [], css: [],
    hasAction: has(module, "action"), hasLoader: has(module, "loader"), hasErrorBoundary: has(module, "ErrorBoundary"),
    hasClientAction: false, hasClientLoader: false,
  })),
}
`
}

/** Files of which only the address is used. */
const addressesOfFiles: Plugin = {
  name: "addresses-of-files",
  setup(made) {
    made.onResolve({ filter: /\?url$/ }, ({ path }) => ({ path, namespace: "address" }))
    made.onLoad({ filter: /./, namespace: "address" }, ({ path }) => ({
      contents: `export default ${JSON.stringify(`/assets/${path.replace(/^.*\/|\?url$/g, "")}`)}`,
    }))
  },
}

async function bundle(input: { stdin?: string; entryPoint?: string }, outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    ...(input.stdin
      ? { stdin: { contents: input.stdin, resolveDir: ROOT, loader: "js" } }
      : { entryPoints: [input.entryPoint ?? ""] }),
    outfile: join(target, outfile),
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    loader: { ".css": "empty" },
    plugins: [addressesOfFiles],
    sourcemap: "inline",
    logLevel: "error",
  })
}

mkdirSync(join(target, "build/client/assets"), { recursive: true })
cpSync(join(ROOT, "public"), join(target, "build/client"), { recursive: true })
writeFileSync(join(target, "build/client", STUB), "")
await bundle({ stdin: serverBuild(await readRoutes()) }, "build/server/index.js")
await bundle({ entryPoint: "scripts/site/start-built.ts" }, "dist/server.js")
