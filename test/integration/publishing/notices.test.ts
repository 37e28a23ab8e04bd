import { afterAll, beforeAll, expect, it } from "vitest"
import { changeNotice } from "#app/modules/publishing/change-notice.server.ts"
import {
  listNotices,
  managedNotice,
  managedNotices,
  noticePage,
} from "#app/modules/publishing/notice-queries.server.ts"
import { saveNotice } from "#app/modules/publishing/save-notice.server.ts"
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
  kind: "notice" as const,
  ...words,
  seen: undefined,
})
const save = () => saveNotice(world.services, officer.actor, draft(), undefined)
const change = (id: string, input: Parameters<typeof changeNotice>[3], by = officer) =>
  changeNotice(world.services, by.actor, id, input)
const publish = (id: string) => change(id, { intent: "publish", idempotencyToken: world.idempotencyToken() })
const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "done" : result.error?.code

it("goes from draft over the public page to withdrawn", async () => {
  const { noticeId } = must(await save())
  expect(await noticePage("zh", noticeId)).toBeNull()
  must(await change(noticeId, { intent: "save", ...draft(), titleZh: "正式运行安排" }))
  must(await publish(noticeId))
  expect(await noticePage("zh", noticeId)).toMatchObject({ title: "正式运行安排", body: "正文" })
  expect(await noticePage("en", noticeId)).toMatchObject({ title: "Trial run", body: "Text" })
  expect((await listNotices("zh", "notice", 1)).rows.map(r => r.id)).toContain(noticeId)
  expect((await listNotices("zh", "policy-interpretation", 1)).rows).toEqual([])
  must(
    await change(noticeId, {
      intent: "withdraw",
      idempotencyToken: world.idempotencyToken(),
      reason: "内容过时",
    }),
  )
  const page = await noticePage("zh", noticeId)
  expect(page?.withdrawnAt).toEqual(expect.any(Date))
  expect(page).not.toHaveProperty("body")
  expect((await listNotices("zh", undefined, 1)).rows.map(r => r.id)).not.toContain(noticeId)
})

it("is not rewritten once it is public, and refuses what has no place", async () => {
  const { noticeId } = must(await save())
  const withdraw = () =>
    change(noticeId, { intent: "withdraw", idempotencyToken: world.idempotencyToken(), reason: "理由" })
  expect(codeOf(await withdraw())).toBe("wrong-state")
  must(await publish(noticeId))
  const before = await raw(JournalEntryModel).countDocuments({})
  expect(codeOf(await change(noticeId, { intent: "save", ...draft() }))).toBe("wrong-state")
  expect(codeOf(await publish(noticeId))).toBe("wrong-state")
  expect(codeOf(await publish("missing"))).toBe("not-found")
  expect(await raw(JournalEntryModel).countDocuments({})).toBe(before)
})

it("refuses a form that was opened before somebody else saved", async () => {
  const { noticeId } = must(await save())
  const seen = (await managedNotice(officer.actor, noticeId, world.clock.now()))?.savedAt.toISOString()
  must(await change(noticeId, { intent: "save", ...draft(), seen }))
  expect(codeOf(await change(noticeId, { intent: "save", ...draft(), seen }))).toBe("stale")
})

it("belongs to operation-publish alone", async () => {
  const { noticeId } = must(await save())
  const others = [
    await makeEnterprise(world),
    await makeStaff(world, "operation-review"),
    await makeStaff(world, "system"),
  ]
  for (const other of others) {
    expect(
      codeOf(
        await change(noticeId, { intent: "publish", idempotencyToken: world.idempotencyToken() }, other),
      ),
    ).toBe("not-found")
    expect(codeOf(await saveNotice(world.services, other.actor, draft(), undefined))).toBe("not-found")
    expect(await managedNotices(other.actor, world.clock.now())).toEqual([])
    expect(await managedNotice(other.actor, noticeId, world.clock.now())).toBeNull()
  }
})
