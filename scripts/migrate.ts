import { migrate } from "#app/platform/journal/migrate.server.ts"
import { runWithServices, secondsSince } from "./site/with-services.ts"

/** Brings stored documents into the shape of this version; a start refuses others. Stop every server first. */
await runWithServices(
  async services => {
    const started = performance.now()
    const run = await migrate(services, line => console.log(line))
    console.log(
      run.length === 0 ? "nothing to migrate" : `${run.length} migrations, ${secondsSince(started)}`,
    )
    return 0
  },
  { anyShape: true },
)
