import { randomBytes } from "node:crypto"
import type { NextFunction, Request, RequestHandler, Response } from "express"
import helmet from "helmet"
import type { Env } from "#app/platform/env.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { unavailablePage } from "./plain-pages.server.ts"

const MEGABYTE = 1_048_576
/** The fields beside the file, and what goes between them. */
const BESIDE_FILE = 4 * MEGABYTE
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"])
/** Verified by signature instead of origin. */
const SIGNED_PATHS = new Set(["/webhooks/stripe"])

/** What stands before every route, in order. */
export function middleware(services: Services): RequestHandler[] {
  const { env } = services
  return [
    assignRequestId(),
    stripForwardedHeaders(env),
    securityHeaders(env),
    noStoreByDefault(),
    sameOrigin(env),
    limitBody(services),
    whileStoreIsAway(services),
  ]
}

function assignRequestId(): RequestHandler {
  return (_req, res, next) => {
    res.locals.requestId = newId().slice(0, 10)
    res.locals.nonce = randomBytes(16).toString("base64")
    res.setHeader("X-Request-Id", res.locals.requestId)
    next()
  }
}

/** Remix builds addresses from `X-Forwarded-Host`; from outside a trusted proxy it is anybody's word. */
function stripForwardedHeaders(env: Env): RequestHandler {
  return (req, _res, next) => {
    if (!env.TRUST_PROXY) {
      delete req.headers["x-forwarded-host"]
      delete req.headers["x-forwarded-proto"]
    }
    next()
  }
}

function securityHeaders(env: Env): RequestHandler {
  const https = env.APP_ORIGIN.startsWith("https://")
  const developing = env.NODE_ENV === "development"
  return helmet({
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: "deny" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [(_req, res) => `'nonce-${(res as Response).locals.nonce}'`, "'strict-dynamic'"],
        styleSrc: developing ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'", "https://checkout.stripe.com"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
}

/** What says nothing else is kept by no cache: pages and their data hold what one person may see. */
function noStoreByDefault(): RequestHandler {
  return (_req, res, next) => {
    const writeHead = res.writeHead.bind(res) as (...head: unknown[]) => Response
    res.writeHead = (...head: unknown[]) => {
      if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-store")
      return writeHead(...head)
    }
    next()
  }
}

/** Our own addresses: the configured origin; in demo mode localhost and 127.0.0.1 count as one. */
function ownOrigins(env: Env): Set<string> {
  const origins = new Set([env.APP_ORIGIN.replace(/\/$/, "")])
  if (env.DEMO_MODE || env.NODE_ENV !== "production") {
    for (const host of ["localhost", "127.0.0.1"]) origins.add(`http://${host}:${env.PORT}`)
  }
  return origins
}

/** Unsafe methods must come from our own pages: by `Origin`, or by `Sec-Fetch-Site` where a browser sends no origin. */
function sameOrigin(env: Env): RequestHandler {
  const own = ownOrigins(env)
  return (req, res, next) => {
    if (SAFE_METHODS.has(req.method) || SIGNED_PATHS.has(req.path)) return next()
    const origin = req.headers.origin
    const allowed = origin ? own.has(origin) : req.headers["sec-fetch-site"] === "same-origin"
    if (allowed) return next()
    res
      .status(403)
      .type("text/plain; charset=utf-8")
      .send("请从本站页面提交。 Please submit from a page of this site.\n")
  }
}

/** Refuses what is larger than the largest file with its form: at once when announced, else while it comes in. */
function limitBody({ settings }: Services): RequestHandler {
  return (req, res, next) => {
    const most = settings.current.uploadBytes + BESIDE_FILE
    if (Number(req.headers["content-length"] ?? 0) > most) return tooLarge(req, res, most)
    if (SAFE_METHODS.has(req.method)) return next()
    let bytes = 0
    const push = req.push.bind(req)
    req.push = (chunk, encoding) => {
      bytes += chunk?.length ?? 0
      if (bytes <= most) return push(chunk, encoding)
      tooLarge(req, res, most)
      return false
    }
    next()
  }
}

function tooLarge(req: Request, res: Response, most: number): void {
  const mb = Math.floor(most / MEGABYTE)
  if (!res.headersSent) {
    res.set("Connection", "close").status(413).type("text/plain; charset=utf-8")
    res.send(`提交的内容超过 ${mb} MB。 The submission is larger than ${mb} MB.\n`)
  }
  req.unpipe?.()
  res.once("finish", () => req.destroy())
}

/** While the database is away every page says so at once; it works again without a restart. */
function whileStoreIsAway({ connection }: Services): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (connection.readyState === 1 || req.path === "/healthz") return next()
    res.status(503).set("Retry-After", "5").type("html").send(unavailablePage(res.locals.requestId))
  }
}
