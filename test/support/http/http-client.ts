import { type IncomingHttpHeaders, request } from "node:http"
import { Readable } from "node:stream"

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** Where a redirect leads: the header, or what a single-fetch answer says. */
  location: string | undefined
}

export type Headers = Record<string, string>
export type Body = FormData | URLSearchParams | Record<string, string> | AsyncIterable<Uint8Array>

/** One visitor: what is sent is what a browser sends from a page of the site, unless other headers are given. */
export interface Client {
  get(path: string, headers?: Headers): Promise<Answer>
  /** A form post; an object is sent urlencoded, a `FormData` as multipart, a stream as it comes. */
  post(path: string, body: Body, headers?: Headers): Promise<Answer>
  send(method: string, path: string, body?: Body, headers?: Headers): Promise<Answer>
}

interface ClientOptions {
  origin: string
  port: number
  cookie?: string
}

/** A client on plain `node:http`, so that every header can be set, and no redirect is followed. */
export function makeClient({ origin, port, cookie }: ClientOptions): Client {
  const send = async (method: string, path: string, body?: Body, headers: Headers = {}): Promise<Answer> => {
    const { bytes, type } = await encode(body)
    const from: Headers = method === "GET" ? {} : { origin }
    const length: Headers = Buffer.isBuffer(bytes) ? { "content-length": String(bytes.length) } : {}
    const all = {
      host: new URL(origin).host,
      ...(cookie ? { cookie } : {}),
      ...from,
      ...type,
      ...length,
      ...headers,
    }
    return exchange({ port, method, path, headers: without(all) }, bytes)
  }
  return {
    send,
    get: (path, headers) => send("GET", path, undefined, headers),
    post: (path, body, headers) => send("POST", path, body, headers),
  }
}

/** A header given as empty is not sent. */
function without(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""))
}

type Bytes = Buffer | AsyncIterable<Uint8Array> | undefined

async function encode(body: Body | undefined): Promise<{ bytes: Bytes; type: Headers }> {
  if (body === undefined) return { bytes: undefined, type: {} }
  if (Symbol.asyncIterator in body) return { bytes: body as AsyncIterable<Uint8Array>, type: {} }
  const form = body instanceof FormData || body instanceof URLSearchParams ? body : new URLSearchParams(body)
  const response = new Response(form)
  const type = response.headers.get("content-type") ?? ""
  return { bytes: Buffer.from(await response.arrayBuffer()), type: { "content-type": type } }
}

interface Question {
  port: number
  method: string
  path: string
  headers: Headers
}

function exchange({ port, method, path, headers }: Question, bytes: Bytes): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const question = request({ host: "127.0.0.1", port, method, path, headers, agent: false })
    let answered = false
    question.on("response", response => {
      answered = true
      const chunks: Buffer[] = []
      const done = () => resolve(answerOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks)))
      response.on("data", chunk => chunks.push(chunk))
      response.on("end", done)
      // A server that refuses a long body may close before the answer's last byte was read.
      response.on("error", done)
    })
    question.on("error", error => answered || reject(error))
    if (bytes === undefined || Buffer.isBuffer(bytes)) question.end(bytes)
    else
      Readable.from(bytes)
        .on("error", () => undefined)
        .pipe(question)
  })
}

const SINGLE_FETCH_REDIRECT = 202

function answerOf(status: number, headers: IncomingHttpHeaders, body: Buffer): Answer {
  const text = body.toString("utf8")
  const location =
    status === SINGLE_FETCH_REDIRECT
      ? /"redirect"[^"]*"([^"]*)"/.exec(text)?.[1]
      : (headers.location as string | undefined)
  return { status, headers, text, location }
}
