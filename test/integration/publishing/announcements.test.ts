import { afterAll, beforeAll, expect, it } from "vitest"
import {
  announcementPage,
  listAnnouncements,
  managedAnnouncement,
  managedAnnouncements,
} from "#app/modules/publishing/announcement-queries.server.ts"
import { changeAnnouncement } from "#app/modules/publishing/change-announcement.server.ts"
import { saveAnnouncement } from "#app/modules/publishing/save-announcement.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeEnterprise, makeStaff, must, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const words = { titleZh: "试运行安排", titleEn: "Trial run", bodyZh: "正文", bodyEn: "Text" }
const draft = () => ({
  idempotencyToken: world.idempotencyToken(),
  kind: "announcement" as const,
  ...words,
  seen: undefined,
})
const save = () => saveAnnouncement(world.services, officer.actor, draft())
const change = (id: string, input: Parameters<typeof changeAnnouncement>[3], by = officer) =>
  changeAnnouncement(world.services, by.actor, id, input)
const publish = (id: string) => change(id, { intent: "publish", idempotencyToken: world.idempotencyToken() })
const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "done" : result.error?.code

it("goes from draft over the public page to withdrawn", async () => {
  const { announcementId } = must(await save())
  expect(await announcementPage("zh", announcementId)).toBeNull()
  must(await change(announcementId, { intent: "save", ...draft(), titleZh: "正式运行安排" }))
  must(await publish(announcementId))
  expect(await announcementPage("zh", announcementId)).toMatchObject({ title: "正式运行安排", body: "正文" })
  expect(await announcementPage("en", announcementId)).toMatchObject({ title: "Trial run", body: "Text" })
  expect((await listAnnouncements("zh", "announcement", 1)).rows.map(r => r.id)).toContain(announcementId)
  expect((await listAnnouncements("zh", "policy-interpretation", 1)).rows).toEqual([])
  must(
    await change(announcementId, {
      intent: "withdraw",
      idempotencyToken: world.idempotencyToken(),
      reason: "内容过时",
    }),
  )
  const page = await announcementPage("zh", announcementId)
  expect(page?.withdrawnAt).toEqual(expect.any(Date))
  expect(page).not.toHaveProperty("body")
  expect((await listAnnouncements("zh", undefined, 1)).rows.map(r => r.id)).not.toContain(announcementId)
})

it("is not rewritten once it is public, and refuses what has no place", async () => {
  const { announcementId } = must(await save())
  const withdraw = () =>
    change(announcementId, { intent: "withdraw", idempotencyToken: world.idempotencyToken(), reason: "理由" })
  expect(codeOf(await withdraw())).toBe("wrong-state")
  must(await publish(announcementId))
  const before = await raw(JournalEntryModel).countDocuments({})
  expect(codeOf(await change(announcementId, { intent: "save", ...draft() }))).toBe("wrong-state")
  expect(codeOf(await publish(announcementId))).toBe("wrong-state")
  expect(codeOf(await publish("missing"))).toBe("not-found")
  expect(await raw(JournalEntryModel).countDocuments({})).toBe(before)
})

it("refuses a form that was opened before somebody else saved", async () => {
  const { announcementId } = must(await save())
  const seen = (
    await managedAnnouncement(officer.actor, announcementId, world.clock.now())
  )?.savedAt.toISOString()
  must(await change(announcementId, { intent: "save", ...draft(), seen }))
  expect(codeOf(await change(announcementId, { intent: "save", ...draft(), seen }))).toBe("stale")
})

it("belongs to operation-publish alone", async () => {
  const { announcementId } = must(await save())
  const others = [
    await makeEnterprise(world),
    await makeStaff(world, "operation-review"),
    await makeStaff(world, "system"),
  ]
  for (const other of others) {
    expect(
      codeOf(
        await change(
          announcementId,
          { intent: "publish", idempotencyToken: world.idempotencyToken() },
          other,
        ),
      ),
    ).toBe("not-found")
    expect(codeOf(await saveAnnouncement(world.services, other.actor, draft()))).toBe("not-found")
    expect(await managedAnnouncements(other.actor, world.clock.now())).toEqual([])
    expect(await managedAnnouncement(other.actor, announcementId, world.clock.now())).toBeNull()
  }
})
