import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { runWithServices, secondsSince } from "./site/with-services.ts"

/** Proves the journal's chain, and that the state is its fold; exit code 1 on any difference. */
await runWithServices(async ({ connection }) => {
  const started = performance.now()
  const { entries, documents, head, differences } = await verifyJournal(connection)
  for (const difference of differences) console.error(difference)
  console.log(
    `${entries} entries, ${documents} documents, head ${head.slice(0, 16)}…, ${secondsSince(started)}`,
  )
  console.log(differences.length === 0 ? "journal and state agree" : `${differences.length} differences`)
  return differences.length === 0 ? 0 : 1
})
