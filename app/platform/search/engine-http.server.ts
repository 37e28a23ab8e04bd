import http from "node:http"
import https from "node:https"
import { text } from "node:stream/consumers"

/** One question and the JSON of its answer; rejects where the engine is away, refuses, or `signal` says it is too late. */
type Ask = (url: string | URL | Request, init?: RequestInit) => Promise<unknown>

/**
 * Asks the engine through connections that stay open. `fetch` builds streams, signals and headers anew for each question
 * and keeps the server busy twice as long.
 */
export function keptConnection(host: string): Ask {
  const { request, Agent } = host.startsWith("https:") ? https : http
  const agent = new Agent({ keepAlive: true })
  const send = (url: string, init: RequestInit) => {
    const { method, body, signal } = init
    const headers = Object.fromEntries(new Headers(init.headers))
    const question = request(url, { agent, method, headers, signal: signal ?? undefined })
    question.end(body)
    return question
  }
  return async (url, init = {}) => {
    const sent = send(String(url), init)
    const answer = await answerTo(sent).catch(error => {
      if (init.signal?.aborted) throw init.signal.reason
      // The engine may have closed a connection just as it was used again: it has not seen the question.
      if (!sent.reusedSocket || error.code !== "ECONNRESET") throw error
      return answerTo(send(String(url), init))
    })
    return jsonOf(answer)
  }
}

function answerTo(question: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    question.on("response", resolve)
    question.on("error", reject)
  })
}

async function jsonOf(answer: http.IncomingMessage): Promise<unknown> {
  const { statusCode = 0 } = answer
  const body = await text(answer)
  if (statusCode < 200 || statusCode > 299)
    throw new Error(`Meilisearch ${statusCode}: ${body.slice(0, 200)}`)
  return body && JSON.parse(body)
}
