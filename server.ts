import { readdirSync, readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { createRequestHandler } from "@remix-run/express"
import type { ServerBuild } from "@remix-run/node"
import compression from "compression"
import express from "express"

/**
 * The web server. It imports no application code: models and services would exist twice. The build's entry module gives
 * what stands before the routes and the services that every loader gets.
 */
const production = process.env.NODE_ENV === "production"

interface Runtime {
  services: unknown
  before: express.RequestHandler[]
  stop(): Promise<void>
}
type Build = ServerBuild & { entry: { module: { start(): Promise<Runtime> } } }
/** Gives the same application every time; while developing, that of the sources as they are now. */
type Start = () => Promise<Runtime>

/**
 * The worker that reads PDFs has no rights but to compute: it loads our own decoders of scans and connects to nothing.
 * Whatever else is a file runs nothing by itself.
 */
const POLICY = "default-src 'none'"
const PDF_WORKER_POLICY = `${POLICY}; script-src 'self'`

/** Files are sent as what they are, and no address is changed into another. */
const STATIC = {
  redirect: false,
  setHeaders: (res: express.Response, file: string) => {
    res.setHeader("X-Content-Type-Options", "nosniff")
    const isPdfWorker = /[\\/]pdf\.worker\b[^\\/]*\.mjs$/.test(file)
    res.setHeader("Content-Security-Policy", isPdfWorker ? PDF_WORKER_POLICY : POLICY)
  },
}

/** Reads the build that is in the bundle, and starts nothing. */
export async function readBuild(): Promise<Build> {
  return (await import("virtual:remix/server-build")) as Build
}

/** Serves what is built, or while developing the sources, until the process is told to end. */
export async function serve(): Promise<void> {
  const app = express()
  const server = createServer(app)
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  const vite = production ? undefined : await developmentServer(server)
  const load = async () =>
    vite ? ((await vite.ssrLoadModule("virtual:remix/server-build")) as Build) : readBuild()
  const start: Start = async () => (await load()).entry.module.start()
  await start().catch(error => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error)
    process.exit(1)
  })
  app.disable("x-powered-by")
  // Behind one trusted proxy the visitor's address is the last one it added; else it is the socket's.
  app.set("trust proxy", process.env.TRUST_PROXY === "1" ? 1 : false)
  app.use(compression())
  app.use(vite ? vite.middlewares : builtFiles())
  app.use(async (req, res, next) => runAll((await start()).before, req, res, next))
  const pages = vite ? sourcePages(load, start) : builtPages(await load(), start)
  app.all("*", (req, res, next) => pages[languageOf(req.path)](req, res, next))
  listen(server, start)
}

function listen(server: Server, start: Start): void {
  const host = process.env.HOST ?? "127.0.0.1"
  const port = Number(process.env.PORT ?? 3000)
  server.listen(port, host, () => console.log(`http://${host === "127.0.0.1" ? "localhost" : host}:${port}`))
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(server, start))
}

/** The files of both client builds, whose names carry a hash, and those of public/. */
function builtFiles(): express.Router {
  const files = express.Router()
  for (const client of ["build/client", ENGLISH_CLIENT]) {
    files.use("/assets", express.static(`${client}/assets`, { ...STATIC, immutable: true, maxAge: "1y" }))
  }
  // Looked for on the disk only where an address may be a file: pages have no dot in them.
  return files.get(/^\/[^/]+\.(?!data$)\w+$/, express.static("build/client", { ...STATIC, maxAge: "1h" }))
}

/**
 * The language is the basename: the same routes serve `/agencies` and `/en/agencies`, each with the client build that
 * carries only its own texts.
 */
const BASENAME = { zh: "/", en: "/en" }
type Language = keyof typeof BASENAME
type Pages = Record<Language, express.RequestHandler>
const ENGLISH_CLIENT = "build/en/client"

function languageOf(address: string): Language {
  return /^\/en(\/|\.data$|$)/.test(address) ? "en" : "zh"
}

function sourcePages(load: () => Promise<Build>, start: Start): Pages {
  const pages = (lang: Language) =>
    handlerOf(async () => ({ ...(await load()), basename: BASENAME[lang] }), start, lang)
  return { zh: pages("zh"), en: pages("en") }
}

function builtPages(build: Build, start: Start): Pages {
  const assets = clientManifest(ENGLISH_CLIENT)
  return {
    zh: bySection({ ...build, basename: BASENAME.zh }, start, "zh"),
    en: bySection({ ...build, basename: BASENAME.en, assets }, start, "en"),
  }
}

function handlerOf(
  build: ServerBuild | (() => Promise<ServerBuild>),
  start: Start,
  lang: Language,
): express.RequestHandler {
  return createRequestHandler({
    build,
    getLoadContext: async (req, res) => ({
      services: (await start()).services as never,
      lang,
      nonce: res.locals.nonce,
      requestId: res.locals.requestId,
      keepPage: res.locals.keepPage,
      clientAddress: req.ip ?? "unknown",
    }),
  })
}

/**
 * One handler for each first segment of an address, which knows the routes below it alone. Remix goes through all its
 * routes several times for every page; among all of ours that takes longer than what the page asks the search engine.
 * Whatever is no section (another case, the manifest, nonsense) goes to a handler of all routes.
 */
function bySection(build: ServerBuild, start: Start, lang: Language): express.RequestHandler {
  const all = handlerOf(build, start, lang)
  const sections = new Map<string, express.RequestHandler>()
  for (const { id } of Object.values(build.routes)) {
    const section = sectionOf(build, id)
    if (section && section !== "*" && !sections.has(section))
      sections.set(section, handlerOf(sectionBuild(build, section), start, lang))
  }
  return (req, res, next) => {
    const page = req.path.slice(lang === "en" ? "/en/".length : 1).replace(/\.data$/, "")
    return (sections.get(page.split("/", 1)[0] ?? "") ?? all)(req, res, next)
  }
}

/** The first segment of a route's address: "" for the root and the home page, "*" for what is not found. */
function sectionOf(build: ServerBuild, id: string): string {
  const route = build.routes[id]
  const above = route?.parentId ? sectionOf(build, route.parentId) : ""
  return above || (route?.path?.split("/", 1)[0] ?? "")
}

/** The build with the routes of one section, and those that belong to every page. */
function sectionBuild(build: ServerBuild, section: string): ServerBuild {
  const belongs = ([id]: [string, unknown]) => [section, "", "*"].includes(sectionOf(build, id))
  const within = <T>(routes: Record<string, T>) => Object.fromEntries(Object.entries(routes).filter(belongs))
  const routes = within(build.routes as Record<string, ServerBuild["routes"][string]>)
  return { ...build, routes, assets: { ...build.assets, routes: within(build.assets.routes) } } as ServerBuild
}

/** The files of a client build by route, as the browser gets them: `window.__remixManifest={…};`. */
function clientManifest(client: string): ServerBuild["assets"] {
  const name = readdirSync(`${client}/assets`).find(file => /^manifest-.*\.js$/.test(file))
  const text = readFileSync(`${client}/assets/${name}`, "utf8")
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as ServerBuild["assets"]
}

function runAll(
  list: express.RequestHandler[],
  ...[req, res, next]: Parameters<express.RequestHandler>
): void {
  const step = (i: number, error?: unknown): unknown => {
    const current = list[i]
    return error || !current ? next(error) : current(req, res, e => step(i + 1, e))
  }
  step(0)
}

async function developmentServer(server: Server) {
  const { createServer: createVite } = await import("vite")
  return createVite({ server: { middlewareMode: true, hmr: { server } } })
}

/** Lets what is under way end, at most 20 s, then leaves. */
function stop(server: Server, start: Start): void {
  setTimeout(() => process.exit(0), 20_000).unref()
  server.close(async () => {
    await (await start()).stop().catch(() => undefined)
    process.exit(0)
  })
  server.closeIdleConnections()
}
