import { afterAll, beforeAll, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { requestNow, runToOpened } from "../../support/bids.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { PASSWORD, someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let sites: Site[] = []

beforeAll(async () => {
  world = await openWorld()
  sites = await Promise.all([openSite(world), openSite(world)])
})
afterAll(async () => {
  await Promise.all(sites.map(site => site.stop()))
  await world?.close()
})

it("two servers that award one request to two agencies at once make one award", async () => {
  const choice = { method: "owner-choice", methodReason: "技术复杂，需要熟悉现场的机构" } as const
  const { requestId, owner, agencies } = await runToOpened(world, [4_000_000, 4_100_000, 4_200_000], choice)
  await Promise.all(sites.map(site => site.moveTo(world.clock.now())))
  const manager = await someone(world, owner.person._id)
  const answers = await Promise.all(
    sites.map((site, n) => {
      const agencyId = agencies[n]?.agencyId ?? ""
      const form = {
        agencyId,
        reason: "熟悉现场，方案完整。",
        currentPassword: PASSWORD,
        idempotencyToken: world.idempotencyToken(),
      }
      return site.as(manager).post(`/desk/requests/${requestId}/select`, form)
    }),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
  const won = answers.findIndex(({ status }) => status === 302)
  expect(JSON.stringify(await requestNow(requestId))).toContain(agencies[won]?.agencyId)
  expect(await raw(JournalEntryModel).countDocuments({ command: "select-agency" })).toBe(1)
  expect(await verifyJournal(world.services.connection)).toMatchObject({ differences: [] })
})
