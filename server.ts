import { createServer, type Server } from "node:http"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { createRequestHandler } from "@remix-run/express"
import type { ServerBuild } from "@remix-run/node"
import compression from "compression"
import express from "express"

/**
 * The web server. It imports no application code: models and services would exist twice. The build's entry module gives
 * what stands before the routes and the services that every loader gets.
 */
interface Runtime {
  services: unknown
  before: express.RequestHandler
  stop(): Promise<void>
}
type Build = ServerBuild & { entry: { module: { start(): Promise<Runtime> } } }
/** Gives the same application every time; while developing, that of the sources as they are now. */
type Start = () => Promise<Runtime>

const BUILD = pathToFileURL(resolve("build/server/index.js")).href

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

/** Serves what is built, or while developing the sources, until the process is told to end. */
export async function serve(what: "built" | "sources"): Promise<void> {
  const app = express()
  const server = createServer(app)
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  const vite = what === "sources" ? await developmentServer(server) : undefined
  const load = async () =>
    (await (vite ? vite.ssrLoadModule("virtual:remix/server-build") : import(BUILD))) as Build
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
  app.use(async (req, res, next) => (await start()).before(req, res, next))
  const build = vite ? load : await load()
  app.all(/^\/en(\/|\.data$|$)/, pages(build, start, "en"))
  app.all("*", pages(build, start, "zh"))
  listen(server, start)
}

function listen(server: Server, start: Start): void {
  const host = process.env.HOST ?? "127.0.0.1"
  const port = Number(process.env.PORT ?? 3000)
  server.listen(port, host, () => console.log(`http://${host === "127.0.0.1" ? "localhost" : host}:${port}`))
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(server, start))
}

/** The files of the client build, whose names carry a hash, and those of public/. */
function builtFiles(): express.Router {
  const files = express.Router()
  files.use("/assets", express.static("build/client/assets", { ...STATIC, immutable: true, maxAge: "1y" }))
  // Looked for on the disk only where an address may be a file: pages have no dot in them.
  return files.get(/^\/[^/]+\.(?!data$)\w+$/, express.static("build/client", { ...STATIC, maxAge: "1h" }))
}

/** The language is the basename: the same build serves `/agencies` and `/en/agencies` (docs/decisions/002). */
const BASENAME = { zh: "/", en: "/en" }

function pages(
  build: Build | (() => Promise<Build>),
  start: Start,
  lang: keyof typeof BASENAME,
): express.RequestHandler {
  const basename = BASENAME[lang]
  return createRequestHandler({
    build:
      typeof build === "function" ? async () => ({ ...(await build()), basename }) : { ...build, basename },
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
