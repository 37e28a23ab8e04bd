import { MongoError } from "mongodb"
import { StoreUnavailable } from "#app/platform/journal/commit.server.ts"

const LOST =
  /^Mongo(ServerSelection|Network|NetworkTimeout|PoolCleared|PoolClosed|NotConnected|TopologyClosed|Expired)/

/** True when the database was away, which is answered with 503 rather than 500. */
export function isStoreFailure(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true
  return error instanceof MongoError && LOST.test(error.name)
}
