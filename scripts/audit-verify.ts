import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { runWithServices, secondsSince } from "./site/with-services.ts"

/** Proves the journal's chain, and that the state is its fold; exit code 1 on any difference. */
await runWithServices(async ({ connection }) => {
  const started = performance.now()
  const { entries, documents, head, problems } = await verifyJournal(connection)
  for (const problem of problems) console.error(problem)
  console.log(
    `${entries} entries, ${documents} documents, head ${head.slice(0, 16)}…, ${secondsSince(started)}`,
  )
  console.log(problems.length === 0 ? "journal and state agree" : `${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
})
