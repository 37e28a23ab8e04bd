import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { decideExpert } from "#app/modules/experts/decide-expert.server.ts"
import {
  expertPage,
  expertsToReview,
  managedExpert,
  ownExpert,
  publicExperts,
} from "#app/modules/experts/expert-queries.server.ts"
import { moveExpert, pauseOwn } from "#app/modules/experts/move-expert.server.ts"
import { nameExpert } from "#app/modules/experts/name-expert.server.ts"
import { submitExpert } from "#app/modules/experts/submit-expert.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { expertProfile, makeExpert } from "../../support/experts.ts"
import { countEntries } from "../../support/http/request-form.ts"
import { makePerson, makeStaff, must, newUscc, type Someone, tokenFromMail } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "operation-publish")
})
afterAll(() => world.close())

const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "done" : result.error?.code
const submit = (by: Someone, profile = expertProfile()) =>
  submitExpert(world.services, by.actor, { profile, idempotencyToken: world.idempotencyToken() })
const decide = (by: Someone, expert: Someone, decision: Parameters<typeof decideExpert>[2]["decision"]) =>
  decideExpert(world.services, by.actor, {
    expertId: expert.person._id,
    decision,
    idempotencyToken: world.idempotencyToken(),
  })
const move = (expert: Someone, to: Parameters<typeof moveExpert>[2]["move"], by = officer) => {
  const input = {
    expertId: expert.person._id,
    move: to,
    reason: "示例理由",
    idempotencyToken: world.idempotencyToken(),
  }
  return moveExpert(world.services, by.actor, input)
}
const messagesOf = async (someone: Someone) => {
  const found = await raw(InboxMessageModel).find({ personId: someone.person._id }).toArray()
  return found.map(message => message.code).sort()
}

describe("naming", () => {
  const name = (email: string, by = officer) => {
    const input = { name: "林某青", email, batch: "首批", lang: "zh" as const }
    return nameExpert(world.services, by.actor, { ...input, idempotencyToken: world.idempotencyToken() })
  }

  it("opens an account whose letter sets the password", async () => {
    const { expertId } = must(await name("new-expert@example.com"))
    expect(await tokenFromMail(world, "new-expert@example.com")).toMatch(/^[\w-]{43}$/)
    expect(await raw(PersonModel).findOne({ _id: expertId })).toMatchObject({ expert: true, name: "林某青" })
  })

  it("takes the account that is there, once, and never staff", async () => {
    const known = await makePerson(world)
    const { expertId } = must(await name(known.person.email))
    expect(expertId).toBe(known.person._id)
    expect(await messagesOf(known)).toEqual(["expert-named"])
    const before = await countEntries()
    expect(codeOf(await name(known.person.email))).toBe("already-expert")
    expect(codeOf(await name((await makeStaff(world, "vetting")).person.email))).toBe("is-staff")
    expect(codeOf(await name("x@example.com", await makeStaff(world, "system")))).toBe("not-found")
    // Two entries made the two accounts of staff.
    expect(await countEntries()).toBe(before + 2)
  })
})

describe("a profile", () => {
  it("is public once it was published, without what is for recusal only", async () => {
    const expert = await makeExpert(world, officer, "named")
    expect(codeOf(await submit(await makePerson(world)))).toBe("not-found")
    const former = { name: "示例前单位", uscc: newUscc(), until: "2023-01-01" }
    const profile = expertProfile({ pastEmployers: [former] })
    must(await submit(expert, profile))
    expect(await expertPage(expert.person._id)).toBeNull()
    expect((await expertsToReview(officer.actor, world.clock.now())).map(e => e.id)).toContain(
      expert.person._id,
    )
    expect(await messagesOf(officer)).toContain("expert-submitted")
    must(await decide(officer, expert, { outcome: "publish" }))
    const page = await expertPage(expert.person._id)
    expect(page).toMatchObject({
      batch: "首批",
      fields: profile.fields,
      employer: { name: profile.employer.name },
    })
    const shown = JSON.stringify(page)
    for (const secret of [profile.employer.uscc, former.uscc, former.name])
      expect(shown).not.toContain(secret)
    expect((await publicExperts()).map(e => e.id)).toContain(expert.person._id)
    expect(await messagesOf(expert)).toEqual(["expert-named", "expert-published"])
  })

  it("stays as published while a change is reviewed and when it comes back", async () => {
    const expert = await makeExpert(world, officer)
    const before = await expertPage(expert.person._id)
    must(await submit(expert, expertProfile({ title: "正高级工程师" })))
    expect(await expertPage(expert.person._id)).toEqual(before)
    expect(codeOf(await decide(officer, expert, { outcome: "return", remarks: [] }))).toBe("required")
    must(await decide(officer, expert, { outcome: "return", remarks: ["写明年限"] }))
    expect(await expertPage(expert.person._id)).toEqual(before)
    expect((await ownExpert(expert.actor))?.proposal).toMatchObject({ remarks: ["写明年限"] })
    expect(codeOf(await decide(officer, expert, { outcome: "publish" }))).toBe("wrong-state")
    must(await submit(expert, expertProfile({ title: "正高级工程师" })))
    must(await decide(officer, expert, { outcome: "publish" }))
    expect(await expertPage(expert.person._id)).toMatchObject({ title: "正高级工程师" })
  })

  it("does not lose sight of a former employer", async () => {
    const expert = await makeExpert(world, officer)
    const before = (await ownExpert(expert.actor))?.profile?.employer
    const next = expertProfile({ employer: { name: "示例新单位", uscc: newUscc(), kind: "other" } })
    expect(await submit(expert, next)).toMatchObject({
      error: { code: "past-employer-missing", field: "pastEmployers", params: { name: before?.name } },
    })
    const left = { name: before?.name ?? "", uscc: before?.uscc ?? "", until: "2024-03-01" }
    const late = [{ ...left, until: "2024-03-05" }]
    expect(codeOf(await submit(expert, { ...next, pastEmployers: late }))).toBe("in-the-future")
    must(await submit(expert, { ...next, pastEmployers: [left] }))
  })

  it("is decided by operation-publish alone, never by the expert", async () => {
    const expert = await makeExpert(world, officer, "submitted")
    for (const other of [expert, await makeStaff(world, "vetting"), await makeStaff(world, "system")]) {
      expect(codeOf(await decide(other, expert, { outcome: "publish" }))).toBe("not-found")
      expect(await managedExpert(other.actor, expert.person._id, world.clock.now())).toBeNull()
    }
  })
})

describe("pausing and retiring", () => {
  const own = (expert: Someone, to: "pause" | "resume") =>
    pauseOwn(world.services, expert.actor, { move: to, idempotencyToken: world.idempotencyToken() })

  it("takes an expert off the public list and brings one back", async () => {
    const expert = await makeExpert(world, officer)
    must(await own(expert, "pause"))
    expect(await expertPage(expert.person._id)).toBeNull()
    must(await own(expert, "resume"))
    expect(await expertPage(expert.person._id)).not.toBeNull()
    must(await move(expert, "pause"))
    expect(codeOf(await own(expert, "resume"))).toBe("paused-by-administration")
    must(await move(expert, "resume"))
    expect(await expertPage(expert.person._id)).not.toBeNull()
    const told = ["expert-named", "expert-paused", "expert-published", "expert-resumed"]
    expect(await messagesOf(expert)).toEqual(told)
  })

  it("ends the role, until somebody names the person again", async () => {
    const expert = await makeExpert(world, officer)
    must(await submit(expert, expertProfile({ title: "顾问" })))
    must(await move(expert, "retire"))
    expect(await raw(PersonModel).findOne({ _id: expert.person._id })).toMatchObject({ expert: false })
    expect((await expertsToReview(officer.actor, world.clock.now())).map(e => e.id)).not.toContain(
      expert.person._id,
    )
    expect(codeOf(await move(expert, "resume"))).toBe("wrong-state")
    const again = { name: "某", email: expert.person.email, batch: "第二批", lang: "zh" as const }
    must(
      await nameExpert(world.services, officer.actor, {
        ...again,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const file = await managedExpert(officer.actor, expert.person._id, world.clock.now())
    expect(file).toMatchObject({ status: "draft", batch: "第二批", proposal: { profile: { title: "顾问" } } })
  })
})
