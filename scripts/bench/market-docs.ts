import type { ContractDoc } from "#app/modules/contracts/contract.ts"
import type { AgencyDoc } from "#app/modules/directory/agency.ts"
import type { RequestDoc } from "#app/modules/requests/request.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { addDays, type Day } from "#app/shared/time/zone.ts"
import { completeUscc } from "#app/shared/uscc.ts"
import { type DemoAgency, demoAgencies } from "#scenarios/facts/organisations.ts"
import { type DemoRequest, demoRequests } from "#scenarios/facts/requests.ts"
import { items, words } from "#scenarios/facts/words.ts"

/** Documents as they stand in the database, for figures over many of them. Nothing here passes through a command. */

const DAY_MS = 86_400_000
const REGIONS = ["jindong", "jindong", "jindong", "jinhua", "zhejiang", "elsewhere"] as const
const OPEN_EVERY = 5
const BENCH_DAY: Day = "2024-06-30"

const serial = (n: number, digits: number) => String(n).padStart(digits, "0")

export const agencyId = (n: number) => `bench-agency-${serial(n, 6)}`
export const requestId = (n: number) => `bench-request-${serial(n, 6)}`

/** Listed agencies `from` up to, not including, `to`, the same for the same numbers; at most one million. */
export function agencyDocs(from: number, to: number, now: Date): AgencyDoc[] {
  const patterns = demoAgencies(words.brands.length, "bench", BENCH_DAY)
  return Array.from({ length: to - from }, (_, i) => {
    const pattern = patterns[(from + i) % patterns.length]
    if (!pattern) throw new Error("No agency to take as a pattern")
    return agencyDoc(pattern, from + i, now)
  })
}

/** 80 brands, alone and then two and three together: no two agencies share a name. */
function brandOf(n: number): string {
  const { brands } = words
  const [first, second, third] = [n, n / brands.length, n / brands.length ** 2].map(Math.floor)
  const word = (at = 0) => brands[at % brands.length] ?? ""
  return word(first) + (second ? word(second) : "") + (third ? word(third) : "")
}

function agencyDoc(pattern: DemoAgency, n: number, now: Date): AgencyDoc {
  const [field = "other"] = FIELD_IDS.filter(id => pattern.fields.includes(id))
  const shortName = `示例${brandOf(n)}${words.agencyTrades[field][n % 2] ?? ""}`
  const { legalRepresentative, address, summary, contactName, itemCodes, fields } = pattern
  const createdAt = new Date(now.getTime() - (1 + (n % 900)) * DAY_MS)
  return {
    _id: agencyId(n),
    ...{ name: `${shortName}有限公司`, shortName, legalRepresentative, address, summary, contactName },
    uscc: completeUscc(`91330703B${serial(n, 8)}`),
    region: REGIONS[n % REGIONS.length] ?? "jindong",
    contactPhoneEncrypted: "bench",
    ...{ itemCodes, fields, activeItemCodes: itemCodes },
    offers: itemCodes.map(itemCode => ({ itemCode, isActive: true, since: createdAt })),
    servesRegions: ["jindong"],
    licences: licencesOf(pattern, n, now),
    people: [],
    pledgedAt: createdAt,
    status: "listed",
    check: {
      kind: "admission",
      round: 1,
      defects: [],
      confirmations: [],
      decidedAt: createdAt,
      decidedBy: "bench",
    },
    listedAt: createdAt,
    nextCheckAt: new Date(now.getTime() + 400 * DAY_MS),
    createdAt,
  }
}

function licencesOf({ licences }: DemoAgency, n: number, now: Date): AgencyDoc["licences"] {
  const today = now.toISOString().slice(0, 10) as Day
  return licences.map(({ certificate, level, number }, at) => {
    const [id = "", speciality] = certificate.split("/")
    return {
      ...{ id: `bench-licence-${n}-${at}`, certificate: id, number: `${number}-${n}` },
      ...(speciality && { speciality }),
      ...(level && { level }),
      ...{ validFrom: addDays(today, -400), validTo: addDays(today, 800) },
      file: {
        ...{ id: "bench-file", name: "licence.pdf", bytes: 1000, mime: "application/pdf" },
        sha256: "0".repeat(64),
      },
    }
  })
}

/** Requests, one in five of them open, the others with opened quotes and a finished deal each. */
export function requestDocs(count: number, now: Date): RequestDoc[] {
  return demoRequests("bench", count).map((demo, n) => requestDoc(demo, n, now))
}

function requestDoc(demo: DemoRequest, n: number, now: Date): RequestDoc {
  const item = items.find(({ code }) => code === demo.itemCode)
  const isOpen = n % OPEN_EVERY === 0
  const days = isOpen ? 2 + (n % 20) : -20 - (n % 500)
  const closingAt = new Date(now.getTime() + days * DAY_MS)
  const publishedAt = new Date(closingAt.getTime() - 25 * DAY_MS)
  const { title, itemCode, content, scale, deliverable, place, serviceWorkingDays, funds } = demo
  return {
    _id: requestId(n),
    number: `JD-2024-${serial(n + 1, 4)}`,
    ...{ ownerId: "bench-owner", ownerName: "示例业主有限公司", createdBy: "bench" },
    ...{ title, itemCode, content, scale, deliverable, place, serviceWorkingDays, funds },
    itemName: item?.name ?? itemCode,
    fieldId: item?.fieldId ?? "other",
    ...{ ceilingFen: demo.ceilingFen, method: "lowest-price", contactName: "某" },
    contactPhoneEncrypted: "bench",
    ...{ closingAt, publishedAt, createdAt: publishedAt, savedAt: publishedAt, extensions: 0 },
    ...{ state: "open", quotes: [], declined: [] },
    steps: [{ event: "published", at: publishedAt, actor: "operation" }],
    ...(!isOpen && concluded(demo, n, closingAt)),
  }
}

/** What the opening and the selection add. */
function concluded({ quotesFen }: DemoRequest, n: number, closingAt: Date): Partial<RequestDoc> {
  const quotes = [...quotesFen]
    .sort((a, b) => a - b)
    .map((amountFen, at) => ({
      ...{ bidId: `bench-bid-${n}-${at}`, agencyId: agencyId(at), agencyName: `示例机构 ${at + 1}` },
      ...{ amountFen, submittedAt: new Date(closingAt.getTime() - DAY_MS), rank: at + 1 },
    }))
  const [best] = quotes
  if (!best) throw new Error("A finished request has quotes")
  const later = (days: number) => new Date(closingAt.getTime() + days * DAY_MS)
  const { agencyId: winnerId, agencyName, amountFen } = best
  return {
    ...{ state: "completed", quotes, openedAt: closingAt, dealAt: later(6), endedAt: later(15) },
    ...{ noticeAt: later(2), objectionBy: later(5) },
    selection: {
      ...{ agencyId: winnerId, agencyName, amountFen, selectedAt: later(1) },
      ...{ confirmBy: later(3), confirmedAt: later(2) },
    },
  }
}

/** The contracts of those of the requests that came to a deal. */
export function contractDocs(requests: readonly RequestDoc[]): ContractDoc[] {
  return requests.flatMap(request => {
    const { selection, dealAt } = request
    if (!(selection && dealAt)) return []
    const { title, itemCode, fieldId, ownerId, ownerName, ceilingFen } = request
    const { agencyId: winnerId, agencyName, amountFen } = selection
    return {
      _id: request._id.replace("request", "contract"),
      ...{ requestId: request._id, requestNumber: request.number ?? "" },
      ...{ title, itemCode, fieldId, ownerId, ownerName, ceilingFen, dealAt, dueAt: dealAt },
      ...{ agencyId: winnerId, agencyName, winningFen: amountFen, priceFen: amountFen, paidFen: amountFen },
      ...{ state: "completed", completedAt: request.endedAt },
    }
  })
}
