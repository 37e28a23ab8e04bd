import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import { runWithServices, secondsSince } from "./site/with-services.ts"

/** Builds the search indexes anew from the database; the old ones answer until the new ones are whole. */
await runWithServices(async services => {
  const started = performance.now()
  const agencies = await rebuildAgencyIndex(services)
  console.log(`${agencies} agencies indexed, ${secondsSince(started)}`)
  return 0
})
