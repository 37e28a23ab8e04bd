import autocannon, { type AutocannonRequest, type AutocannonResult } from "autocannon"
import { mean, percentile } from "./statistics.ts"

/** Latencies of one round of load, in milliseconds. */
export interface Latency {
  meanMs: number
  p95Ms: number
}

export interface HammerOptions {
  url: string
  requests: AutocannonRequest[]
  seconds: number
  headers?: Record<string, string>
  /** Connections at once. */
  connections?: number
}

const CONNECTIONS = 10

/**
 * Sends the requests in turn over ten connections, unless told, each as soon as the one before it was answered. Throws when any
 * answer is not a 2xx: figures of failures say nothing.
 */
export async function hammer(options: HammerOptions): Promise<Latency> {
  const { url, requests, seconds, headers, connections = CONNECTIONS } = options
  const times: number[] = []
  const result = await new Promise<AutocannonResult>((resolve, reject) => {
    const run = autocannon({ url, requests, duration: seconds, connections, headers }, (error, done) =>
      error ? reject(error) : resolve(done),
    )
    // The summary knows whole milliseconds and no p95.
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const bad = result.errors + result.timeouts + result.non2xx
  if (bad > 0) throw new Error(`${bad} of ${times.length + result.errors} requests to ${url} failed`)
  return { meanMs: mean(times), p95Ms: percentile(times, 0.95) }
}
