import autocannon, { type Request } from "autocannon"

interface Load {
  url: string
  requests: Request[]
  headers?: Record<string, string>
  seconds: number
}

const CONNECTIONS = 10

/**
 * Sends the requests in turn over ten connections, each as soon as the one before it was answered; gives the mean
 * milliseconds of an answer. Throws when one is not a 2xx: figures of failures say nothing.
 */
export async function load({ seconds, ...options }: Load): Promise<number> {
  const result = await autocannon({ ...options, duration: seconds, connections: CONNECTIONS })
  const bad = result.errors + result.timeouts + result.non2xx
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} requests to ${options.url} failed`)
  // The summary of autocannon knows whole milliseconds only.
  return (result.duration * 1000 * CONNECTIONS) / result.requests.total
}
