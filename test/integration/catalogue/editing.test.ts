import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { answerComment } from "#app/modules/catalogue/consultation/answer-comment.server.ts"
import { commentOnItem } from "#app/modules/catalogue/consultation/comment-on-item.server.ts"
import { endConsultation } from "#app/modules/catalogue/consultation/end-consultation.server.ts"
import { startConsultation } from "#app/modules/catalogue/consultation/start-consultation.server.ts"
import { createItem } from "#app/modules/catalogue/editing/create-item.server.ts"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import { giveUpRevision } from "#app/modules/catalogue/editing/give-up-revision.server.ts"
import { publishItem } from "#app/modules/catalogue/editing/publish-item.server.ts"
import { retireItem } from "#app/modules/catalogue/editing/retire-item.server.ts"
import { reviseItem } from "#app/modules/catalogue/editing/revise-item.server.ts"
import { publishedItemPage } from "#app/modules/catalogue/item-queries.server.ts"
import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import { versionsOf } from "#app/modules/catalogue/versions/version-queries.server.ts"
import { waitingFor } from "#app/modules/dashboard/waiting-queries.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { path } from "#app/shared/paths.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makeItem, makeItemDraft } from "../../support/items.ts"
import {
  entered,
  type Member,
  makeDepartmentPerson,
  makeEnterprise,
  makeStaff,
  must,
  type Someone,
  someone,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
let owner: Member
let department: Member
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
  owner = await makeEnterprise(world)
  department = await makeDepartmentPerson(world, ["environment"])
})
afterAll(() => world.close())

type Code = { code: string; idempotencyToken: string }
const at = (code: string): Code => ({ code, idempotencyToken: world.idempotencyToken() })
const edit = (code: string, changes: Partial<ItemFacts>, seen?: string) =>
  editItem(world.services, officer.actor, { ...at(code), changes, seen })
const publish = (code: string, by = officer) => publishItem(world.services, by.actor, at(code))
const revise = (code: string) => reviseItem(world.services, officer.actor, at(code))
const consult = (code: string) => startConsultation(world.services, officer.actor, at(code))
const comment = (code: string, by: Someone = owner, text = "建议延长时限") =>
  commentOnItem(world.services, by.actor, { ...at(code), text, organisationName: "示例单位" })
const entries = () => raw(JournalEntryModel).countDocuments()
const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "done" : result.error?.code

describe("versions of an item", () => {
  it("stay as they were, while the next one is written and published", async () => {
    const code = await makeItem(world, officer)
    must(await revise(code))
    must(await edit(code, { promisedDays: 5, name: "改过的名称" }))
    expect(await publishedItemPage(code)).not.toHaveProperty("promisedDays")
    must(await publish(code))
    expect(await publishedItemPage(code)).toMatchObject({ promisedDays: 5, name: "改过的名称" })
    const versions = await versionsOf(code)
    expect(versions.map(v => [v.version, v.item.promisedDays])).toEqual([
      [2, 5],
      [1, undefined],
    ])
    must(await revise(code))
    must(await edit(code, { promisedDays: undefined }))
    must(await publish(code))
    expect(await publishedItemPage(code)).not.toHaveProperty("promisedDays")
    expect((await versionsOf(code)).map(v => v.item.promisedDays)).toEqual([undefined, 5, undefined])
  })

  it("are left alone by a revision that is given up", async () => {
    const code = await makeItem(world, officer)
    must(await revise(code))
    must(await edit(code, { statutoryDays: 30 }))
    must(await giveUpRevision(world.services, officer.actor, at(code)))
    expect(await publishedItemPage(code)).not.toHaveProperty("statutoryDays")
    expect(await versionsOf(code)).toHaveLength(1)
    expect(codeOf(await edit(code, { statutoryDays: 30 }))).toBe("not-editable")
  })

  it("are not made by a revision that changes nothing, nor for a mandatory item without the text of its law", async () => {
    const code = await makeItem(world, officer)
    must(await revise(code))
    expect(codeOf(await publish(code))).toBe("nothing-changed")
    const basis = { law: "示例法", lawEn: "Sample Law", article: "第十条" }
    must(await edit(code, { kind: "mandatory", legalBasis: [] }))
    expect(codeOf(await publish(code))).toBe("missing-basis")
    must(await edit(code, { legalBasis: [basis] }))
    expect(codeOf(await publish(code))).toBe("missing-basis-text")
    must(await edit(code, { legalBasis: [{ ...basis, text: "第十条 示例条文。" }] }))
    expect(must(await publish(code))).toMatchObject({ version: 2 })
  })
})

describe("drafts", () => {
  it("refuse a taken code or name beside the field, and a form that was opened before somebody saved", async () => {
    const code = await makeItemDraft(world, officer)
    const beginning = {
      name: "另一事项",
      nameEn: "Another",
      fieldId: "other" as const,
      kind: "optional" as const,
    }
    const create = (more: object) =>
      createItem(world.services, officer.actor, { ...at(code), ...beginning, ...more })
    expect(await create({})).toMatchObject({ error: { code: "code-taken", field: "code" } })
    const taken = { code: "SL900", name: "改过的名称" }
    expect(await create(taken)).toMatchObject({ error: { code: "name-taken", field: "name" } })
    const before = world.clock.now().toISOString()
    world.clock.advance(60_000)
    must(await edit(code, { promisedDays: 3 }, undefined))
    expect(codeOf(await edit(code, { promisedDays: 4 }, before))).toBe("stale")
  })

  it("belong to operation: to all others the item does not exist, and nothing is written", async () => {
    const code = await makeItemDraft(world, officer)
    const before = await entries()
    const others = [
      owner,
      department,
      await makeStaff(world, "vetting"),
      await makeStaff(world, "supervision"),
    ]
    const afterwards = await entries()
    for (const { actor } of others) {
      const tries = [
        await publishItem(world.services, actor, at(code)),
        await editItem(world.services, actor, { ...at(code), changes: { promisedDays: 1 } }),
        await retireItem(world.services, actor, { ...at(code), reason: "理由" }),
        await startConsultation(world.services, actor, at(code)),
        await reviseItem(world.services, actor, at(code)),
      ]
      expect(tries.map(codeOf)).toEqual(tries.map(() => "not-found"))
    }
    expect(await entries()).toBe(afterwards)
    expect(before).toBeLessThan(afterwards)
    expect(await publishedItemPage(code)).toBeNull()
  })
})

describe("a consultation", () => {
  it("takes comments until its closing day, and lets nothing be published before the answers", async () => {
    const code = await makeItemDraft(world, officer)
    const { closesAt } = must(await consult(code))
    expect(codeOf(await edit(code, { promisedDays: 2 }))).toBe("not-editable")
    const { commentId } = must(await comment(code))
    expect(codeOf(await publish(code))).toBe("consultation-open")
    world.clock.set(new Date(closesAt.getTime() + 1000))
    expect(codeOf(await comment(code))).toBe("consultation-over")
    expect(await publish(code)).toMatchObject({ error: { code: "comments-unanswered", params: { n: 1 } } })
    const answer = { ...at(code), commentId, answer: "采纳，下一版修改。" }
    expect(codeOf(await answerComment(world.services, owner.actor, answer))).toBe("not-found")
    must(await answerComment(world.services, officer.actor, answer))
    expect(
      codeOf(
        await answerComment(world.services, officer.actor, {
          ...answer,
          idempotencyToken: world.idempotencyToken(),
        }),
      ),
    ).toBe("answered-already")
    expect(must(await publish(code)).version).toBe(1)
  })

  it("of a revision leaves the version in force, and its comments wait for an answer even when it is ended", async () => {
    const code = await makeItem(world, officer)
    must(await revise(code))
    must(await edit(code, { promisedDays: 8 }))
    must(await consult(code))
    expect(await publishedItemPage(code)).not.toHaveProperty("promisedDays")
    must(await comment(code))
    must(await endConsultation(world.services, officer.actor, at(code)))
    expect(codeOf(await comment(code))).toBe("not-found")
    must(await edit(code, { promisedDays: 9 }))
    expect(codeOf(await publish(code))).toBe("comments-unanswered")
  })

  it("is open to those who are signed in; a department says its mind on drafts of its fields at any time", async () => {
    const code = await makeItemDraft(world, officer, { fieldId: "environment" })
    const elsewhere = await makeItemDraft(world, officer, { fieldId: "energy" })
    expect(codeOf(await comment(code))).toBe("not-found")
    expect(codeOf(await comment(elsewhere, department))).toBe("not-found")
    must(await comment(code, department))
    must(await consult(elsewhere))
    must(await comment(elsewhere, department))
    expect(codeOf(await comment("SL999"))).toBe("not-found")
  })
})

describe("the department of the field", () => {
  it("is told of a consultation, and has it on its desk until it said its mind or the time is over", async () => {
    const water = await makeDepartmentPerson(world, ["water-soil"])
    const code = await makeItemDraft(world, officer, { fieldId: "water-soil" })
    const { closesAt } = must(await consult(code))
    const told = await raw(InboxMessageModel)
      .find({ code: "item-consulted", link: path.itemConsultation(code) })
      .toArray()
    expect(told.map(one => one.personId)).toEqual([water.person._id])
    const waits = async (who: Member) =>
      (await waitingFor(await entered(world, await someone(world, who.person._id)))).filter(
        task => task.to === path.itemConsultation(code),
      )
    expect(await waits(water)).toMatchObject([{ kind: "item-comment", dueAt: closesAt }])
    expect(await waits(department)).toEqual([])
    const input = { ...at(code), text: "没有意见。", organisationName: water.organisation.name }
    must(await commentOnItem(world.services, water.actor, input))
    expect(await waits(water)).toEqual([])
    const silent = await makeDepartmentPerson(world, ["water-soil"])
    expect(await waits(silent)).toHaveLength(1)
    world.clock.set(closesAt)
    expect(await waits(silent)).toEqual([])
  })
})

describe("a retired item", () => {
  it("is in force no longer and comes back by nothing", async () => {
    const code = await makeItem(world, officer)
    must(await retireItem(world.services, officer.actor, { ...at(code), reason: "法律修改" }))
    expect(await publishedItemPage(code)).toBeNull()
    expect(await versionsOf(code)).toHaveLength(1)
    const tries = [await revise(code), await publish(code), await consult(code)]
    expect(tries.map(codeOf)).toEqual(["wrong-state", "wrong-state", "wrong-state"])
  })
})
