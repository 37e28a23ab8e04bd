import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import { boot, shutDown } from "#app/platform/boot.server.ts"

/** Builds the search indexes anew from the database; the old ones answer until the new ones are whole. */
const started = performance.now()
const services = await boot()
try {
  const agencies = await rebuildAgencyIndex(services)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${agencies} agencies indexed, ${seconds} s`)
} finally {
  await shutDown(services)
}
process.exit(0)
