import { boot, shutDown } from "#app/platform/boot.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"

/** Proves the journal and the state on the configured database; exit code 1 on any difference. */
const started = performance.now()
const services = await boot()
const { entries, documents, head, problems } = await verifyJournal(services.connection)
for (const problem of problems) console.error(problem)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`${entries} entries, ${documents} documents, head ${head.slice(0, 16)}…, ${seconds} s`)
console.log(problems.length === 0 ? "journal and state agree" : `${problems.length} problems`)
await shutDown(services)
process.exit(problems.length === 0 ? 0 : 1)
