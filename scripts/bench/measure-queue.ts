import type { PersonDoc } from "#app/modules/accounts/people/person.ts"
import { enter } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { type AgencyDoc, queueKeyOf } from "#app/modules/directory/agency.ts"
import { sessionCookie } from "#app/platform/auth/cookies.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { path } from "#app/shared/paths.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { type Bench, inProcess, startSite } from "./bench-site.ts"
import { hammer, type Latency } from "./hammer.ts"
import { loadRules } from "./load-market.ts"
import { agencyDocs } from "./market-docs.ts"
import type { BenchOptions } from "./options.ts"
import { median } from "./statistics.ts"
import type { Figure } from "./table.ts"

const LIMIT_MS = 150
const BATCH = 1000
const HOUR_MS = 3_600_000
const QUESTIONS = [
  {},
  { show: "free" },
  { show: "mine" },
  { show: "overdue" },
  { kind: "change" },
  { field: "survey" },
]

/** The officers' queue with many files that wait, read by one officer after the other, with every filter in turn. */
export async function measureQueue(bench: Bench, options: BenchOptions): Promise<Figure[]> {
  const { queueFiles, rounds, loadSeconds: seconds } = options
  const env = await bench.emptyEnv("queue")
  const cookie = await bench.report.step(`a queue of ${queueFiles} files: loaded`, () =>
    inProcess(env, services => loadQueue(services, queueFiles)),
  )
  const site = await startSite({ agencies: queueFiles, env }, bench.report)
  try {
    const requests = QUESTIONS.map(question => ({ path: path.vetting(question) }))
    const asked = {
      url: site.origin,
      requests,
      headers: { cookie, "accept-encoding": "gzip" },
      connections: 1,
    }
    await hammer({ ...asked, seconds: 2 })
    const times: Latency[] = []
    for (let round = 0; round < rounds; round++) times.push(await hammer({ ...asked, seconds }))
    const measure = `officers' queue of ${queueFiles} files, p95`
    const ours = median(times.map(({ p95Ms }) => p95Ms))
    return [{ measure, ours, baseline: LIMIT_MS, against: "limit", unit: "ms", target: { atMost: 1 } }]
  } finally {
    await site.stop()
  }
}

/** Files that wait, straight into their collection, and an officer; gives the cookie of the officer's session. */
async function loadQueue(services: Services, files: number): Promise<string> {
  await loadRules(services)
  const officer = await makeOfficer(services)
  const now = services.clock.now()
  for (let from = 0; from < files; from += BATCH) {
    const docs = agencyDocs(from, Math.min(from + BATCH, files), now)
    await AgencyModel.insertMany(docs.map((doc, n) => waitingFile(doc, from + n, now, officer._id)))
  }
  const { token } = await enter(services, officer)
  return (await sessionCookie(services.env).serialize(token)).split(";")[0] ?? ""
}

async function makeOfficer({ clock }: Services): Promise<PersonDoc> {
  const officer: PersonDoc = {
    ...{
      _id: newId(),
      name: "示例核验员",
      email: "vetting@example.invalid",
      language: "zh",
      status: "active",
    },
    ...{ memberships: [], staffRole: "vetting", createdAt: clock.now() },
  }
  await PersonModel.insertMany([officer])
  return officer
}

/** One in three is a change, one in four is claimed, by twenty officers; a third is overdue. */
function waitingFile(agency: AgencyDoc, n: number, now: Date, officer: string): AgencyDoc {
  const hours = (count: number) => new Date(now.getTime() + count * HOUR_MS)
  const claim = {
    claimedBy: n % 80 === 0 ? officer : `officer-${n % 20}`,
    claimedByName: "某",
    claimedAt: now,
  }
  const file: AgencyDoc = {
    ...agency,
    status: "in-check",
    listedAt: undefined,
    check: {
      ...{ kind: n % 3 === 0 ? "change" : "admission", number: `HY-${n}`, round: 1 },
      ...{ defects: [], confirmations: [], fields: agency.fields as never },
      ...{ submittedAt: hours(-n), dueAt: hours((n % 900) - 300) },
      ...(n % 4 === 0 && claim),
    },
  }
  return { ...file, queueKey: queueKeyOf(file) }
}
