import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { removeLicence } from "#app/modules/application/certificates/remove-licence.server.ts"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { loadRegister, type RegisterFile } from "#app/modules/directory/register/load-register.server.ts"
import { readRegister } from "#app/modules/directory/register/read-register.server.ts"
import { recordRegister } from "#app/modules/directory/register/record-register.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { confirmField } from "#app/modules/vetting/confirmation/confirm-field.server.ts"
import {
  confirmationPage,
  confirmationQueue,
} from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import type { NamedDefect } from "#app/modules/vetting/correction/defects.rules.ts"
import { refuseAgency } from "#app/modules/vetting/correction/refuse-agency.server.ts"
import { returnAgency } from "#app/modules/vetting/correction/return-agency.server.ts"
import { answerObjection } from "#app/modules/vetting/notice/answer-objection.server.ts"
import { listingNotice } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { objectToListing } from "#app/modules/vetting/notice/object-to-listing.server.ts"
import { claimFile } from "#app/modules/vetting/queue/claim-file.server.ts"
import { claimNextFile } from "#app/modules/vetting/queue/claim-next-file.server.ts"
import { lateDefects } from "#app/modules/vetting/queue/desk-figures.server.ts"
import { releaseFile } from "#app/modules/vetting/queue/release-file.server.ts"
import { vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { vettingPage } from "#app/modules/vetting/vetting-page.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { verifyJournal } from "#app/platform/journal/verify.server.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RegisterEntryModel } from "#models/directory/register-entry.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { PolicyModel } from "#models/policies/policy.server.ts"
import { licencesFor, makeAgencyInCheck } from "../../support/agencies.ts"
import {
  type Member,
  makeDepartmentPerson,
  makeEnterprise,
  makeStaff,
  must,
  type Someone,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

const SYSTEM = { kind: "system", task: "test" } as const
/** An item of the field `survey` that rests on a licence by law. */
let surveyItem: string
let world: World
let officer: Someone
let other: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "vetting")
  other = await makeStaff(world, "vetting")
  const items = await raw(ServiceItemModel).find({ state: "published", fieldId: "survey" }).toArray()
  surveyItem = items.find(i => JSON.stringify(i.qualification.rule).includes("surveying"))?._id ?? ""
})
afterAll(() => world.close())

const idempotencyToken = () => world.idempotencyToken()
const agencyOf = (id: string) => raw(AgencyModel).findOne({ _id: id })
const about = (agencyId: string) => ({ agencyId, idempotencyToken: idempotencyToken() })
const waiting = async (who: Someone) =>
  (await vettingQueue(world.services, who.actor, world.clock.now())).rows.map(r => r.id)

async function setPolicy(key: string, value: number): Promise<void> {
  const meta = { command: "set", actor: SYSTEM, idempotencyKey: idempotencyToken() }
  must(
    await commit(world.services, meta, async tx => {
      const policy = await tx.get(PolicyModel, key)
      if (!policy) throw new Error(key)
      await tx.put(PolicyModel, { ...policy, versions: policy.versions.map(v => ({ ...v, value })) })
      return ok(null)
    }),
  )
}

const inCheck = async (itemCodes?: string[]) => {
  const member = await makeAgencyInCheck(world, itemCodes ? { itemCodes } : {})
  return { member, id: member.organisation._id }
}

const defect = (text: string, subjectId?: string): NamedDefect => ({ section: "licences", subjectId, text })

describe("the queue", () => {
  it("tells the second officer who has the file, lets it go, and lets a colleague take over in time", async () => {
    const { id } = await inCheck()
    must(await claimFile(world.services, officer.actor, about(id)))
    const second = await claimFile(world.services, other.actor, about(id))
    expect(second).toMatchObject({
      ok: false,
      error: { code: "claimed-by-other", params: { name: officer.actor.name, at: "2024-03-04 09:00" } },
    })
    must(await releaseFile(world.services, officer.actor, about(id)))
    must(await claimFile(world.services, other.actor, about(id)))
    world.clock.set(new Date("2024-03-05T09:00:01Z"))
    must(await claimFile(world.services, officer.actor, about(id)))
    expect((await agencyOf(id))?.check.claimedBy).toBe(officer.actor.personId)
    const told = await raw(InboxMessageModel).find({ personId: other.actor.personId }).toArray()
    expect(told.filter(message => message.code === "agency-file-taken-over")).toHaveLength(1)
    must(await approveAgency(world.services, officer.actor, about(id)))
    expect((await agencyOf(id))?.queueKey).toBeUndefined()
  })

  it("gives two officers at the same moment two files, never one of an own agency", async () => {
    const [a, b] = [await inCheck(), await inCheck()]
    const own = { ...officer, actor: { ...officer.actor, organisationIds: [a.id] } }
    const [first, second] = await Promise.all([
      claimNextFile(world.services, own.actor, { idempotencyToken: idempotencyToken() }),
      claimNextFile(world.services, other.actor, { idempotencyToken: idempotencyToken() }),
    ])
    const got = [must(first).agencyId, must(second).agencyId]
    expect(new Set(got)).toEqual(new Set([a.id, b.id]))
    expect(got[0]).toBe(b.id)
    expect(
      await claimNextFile(world.services, own.actor, { idempotencyToken: idempotencyToken() }),
    ).toMatchObject({
      ok: false,
      error: { code: "no-free-file" },
    })
    expect(await waiting(own)).not.toContain(a.id)
    expect(await vettingPage(world.services, own.actor, a.id, "zh")).toBeNull()
    const { counts } = await vettingQueue(world.services, other.actor, world.clock.now())
    expect(counts).toMatchObject({ waiting: 2, free: 0, mine: 1, overdue: 0 })
    for (const [who, id] of [
      [other, got[1]],
      [officer, got[0]],
    ] as const) {
      must(
        await approveAgency(
          world.services,
          { ...who.actor, personId: (await agencyOf(id ?? ""))?.check.claimedBy ?? "" },
          about(id ?? ""),
        ),
      )
    }
  })
})

describe("defects", () => {
  it("are told once: later ones need a reason and count against the desk; then only approval or refusal", async () => {
    const { member, id } = await inCheck()
    must(await returnAgency(world.services, officer.actor, { ...about(id), defects: [defect("证号不一致")] }))
    const told = (await agencyOf(id))?.check
    expect(told?.correctBy).toEqual(new Date("2024-03-12T09:00:00Z"))
    must(await submitAgency(world.services, member.actor, { idempotencyToken: idempotencyToken() }))
    const late = { defects: [defect("还有一处")], kept: [] }
    const without = await returnAgency(world.services, officer.actor, { ...about(id), ...late })
    expect(without).toMatchObject({ ok: false, error: { code: "late-reason-required", field: "lateReason" } })
    const kept = [told?.defects[0]?.id ?? ""]
    const again = await returnAgency(world.services, officer.actor, { ...about(id), defects: [], kept })
    expect(again).toMatchObject({ ok: false, error: { code: "no-more-rounds", params: { n: 1 } } })
    const before = await lateDefects()
    must(await returnAgency(world.services, officer.actor, { ...about(id), ...late, lateReason: "上次漏看" }))
    expect(await lateDefects()).toEqual({
      late: before.late + 1,
      told: before.told + 1,
      notices: before.notices + 1,
    })
    must(await submitAgency(world.services, member.actor, { idempotencyToken: idempotencyToken() }))
    const reason = { reasonCode: "not-corrected" as const, reason: "未按要求补正" }
    must(await refuseAgency(world.services, officer.actor, { ...about(id), ...reason }))
    expect(await agencyOf(id)).toMatchObject({ status: "draft", check: { round: 0, refusal: reason } })
  })
})

describe("an item withdrawn while the file waits", () => {
  it("keeps it from approval", async () => {
    const { id } = await inCheck(["ZJ003"])
    const set = (state: "published" | "retired") =>
      raw(ServiceItemModel).updateOne({ _id: "ZJ003" }, { $set: { state } })
    await set("retired")
    const done = await approveAgency(world.services, officer.actor, about(id))
    await set("published")
    expect(done).toMatchObject({ ok: false, error: { code: "incomplete", params: { n: 1 } } })
    must(await approveAgency(world.services, officer.actor, about(id)))
  })
})

describe("the register", () => {
  const csv = (lines: string[]) =>
    new TextEncoder().encode(["统一社会信用代码,名称,法定代表人,住所,登记状态", ...lines].join("\n"))
  const takeIn = (file: RegisterFile) =>
    loadRegister(world.services, SYSTEM, { ...file, idempotencyToken: file.sha256 })
  const load = async (lines: string[], day = "2024-03-03") =>
    takeIn(await readRegister(world.services, csv(lines), day))

  it("blocks an ended firm unless a reason is given; the newest answer holds", async () => {
    const { member, id } = await inCheck()
    const { uscc, name } = member.organisation
    must(await load([`${uscc},${name},钱某,别处,注销`]))
    const page = await vettingPage(world.services, officer.actor, id, "zh")
    expect(page?.organisation.map(c => c.verdict)).toEqual(["same", "same", "same", "differs"])
    expect(page?.register).toMatchObject({ hasEnded: true, isStale: false, source: "file" })
    const blocked = await approveAgency(world.services, officer.actor, about(id))
    expect(blocked).toMatchObject({ ok: false, error: { code: "register-ended", field: "registerNote" } })
    const seen = {
      registerName: name,
      registerRepresentative: "钱某",
      registerAddress: undefined,
      note: "已恢复",
    }
    const record = { intent: "register", ...seen, state: "active", asOf: "2024-03-04" } as const
    must(await recordRegister(world.services, officer.actor, { ...record, ...about(id) }))
    must(await approveAgency(world.services, officer.actor, about(id)))
  })

  it("is loaded once: the same file changes nothing, wrong and doubled lines are left out and named", async () => {
    const { member } = await inCheck()
    const line = `${member.organisation.uscc},示例甲,,,存续`
    const read = await readRegister(world.services, csv([line, "123,示例乙,,,存续"]), "2024-03-04")
    expect(read.entries).toHaveLength(1)
    expect(read.refusals).toHaveLength(1)
    const first = must(await takeIn(read))
    expect(first).toMatchObject({ rows: 1, added: 1, changed: 0 })
    const before = await raw(RegisterEntryModel).find().toArray()
    must(await takeIn(read))
    expect(await raw(RegisterEntryModel).find().toArray()).toEqual(before)
    expect(await load([line], "2024-03-01")).toMatchObject({ ok: false, error: { code: "register-older" } })
  })
})

describe("a department", () => {
  it("confirms the licences of its field; approval waits for it, and another file asks it again", async () => {
    const department = await makeDepartmentPerson(world, ["survey"])
    const stranger = await makeDepartmentPerson(world, ["environment"])
    const { member, id } = await inCheck([surveyItem])
    const approve = () => approveAgency(world.services, officer.actor, about(id))
    expect(await approve()).toMatchObject({ ok: false, error: { code: "confirmation-open" } })
    const queue = await confirmationQueue(department.actor, world.clock.now())
    expect(queue.map(row => [row.id, row.field])).toEqual([[id, "survey"]])
    expect(await confirmationQueue(stranger.actor, world.clock.now())).toEqual([])
    expect(await confirmationPage(world.services, stranger.actor, id, "zh")).toBeNull()
    const own = { ...department.actor, organisationIds: [id] }
    const answer = { intent: "confirm-field", field: "survey", note: undefined } as const
    const send = (actor: Member["actor"], outcome: "confirmed" | "refused") =>
      confirmField(world.services, actor, { ...answer, outcome, ...about(id) })
    expect(await send(own, "confirmed")).toMatchObject({ error: { code: "not-found" } })
    expect(await send(stranger.actor, "confirmed")).toMatchObject({ error: { code: "not-found" } })
    expect(await send(department.actor, "refused")).toMatchObject({ error: { code: "note-required" } })
    must(await send(department.actor, "confirmed"))
    expect(await send(department.actor, "confirmed")).toMatchObject({ error: { code: "answered-already" } })
    must(await approve())
    await replaceFile(member, id)
    const check = (await agencyOf(id))?.check
    expect(check?.confirmations).toMatchObject([{ field: "survey", state: "asked" }])
    const page = await vettingPage(world.services, officer.actor, id, "zh")
    expect(page?.licences.map(l => l.change)).toContain("file-replaced")
    expect((await agencyOf(id))?.status).toBe("change-in-check")
    world.clock.set(new Date("2024-03-08T10:00:00Z"))
    expect(await approve()).toMatchObject({
      error: { code: "confirmation-overdue", field: "confirmationNote" },
    })
    must(await approveAgency(world.services, officer.actor, { ...about(id), confirmationNote: "已电话催办" }))
  })

  /** After approval: the same certificate with another file comes back as a change, and nothing in force moves. */
  async function replaceFile(member: Member, id: string): Promise<void> {
    must(await startAgencyChange(world.services, member.actor, { idempotencyToken: idempotencyToken() }))
    const before = await agencyOf(id)
    const [licence] = await licencesFor(world, member, [surveyItem])
    const old = before?.licences.find(l => l.certificate === licence?.certificate.split("/")[0])
    if (!licence || !old) throw new Error("no licence")
    must(
      await removeLicence(world.services, member.actor, {
        licenceId: old.id,
        idempotencyToken: idempotencyToken(),
      }),
    )
    must(
      await addLicence(world.services, member.actor, {
        ...licence,
        number: old.number,
        idempotencyToken: idempotencyToken(),
      }),
    )
    must(await submitAgency(world.services, member.actor, { idempotencyToken: idempotencyToken() }))
    expect((await agencyOf(id))?.licences).toEqual(before?.licences)
  }
})

describe("a public notice", () => {
  it("lists by time only, and never with an open objection; an upheld one sends the file back", async () => {
    await setPolicy("listing.publicity", 2)
    const [quiet, disputed] = [await inCheck(["ZJ003"]), await inCheck(["ZJ003"])]
    const noticed = must(await approveAgency(world.services, officer.actor, about(quiet.id)))
    const doubted = must(await approveAgency(world.services, officer.actor, about(disputed.id)))
    expect(await waiting(officer)).not.toContain(quiet.id)
    expect((await agencyOf(quiet.id))?.status).toBe("in-check")
    const person = await makeEnterprise(world)
    const noticeId = doubted.noticeId ?? ""
    const objection = {
      intent: "object",
      reason: "其资质证书与事实不符，请核实。",
      evidence: undefined,
      noticeId,
    } as const
    const object = (who: Someone) =>
      objectToListing(world.services, who.actor, { ...objection, idempotencyToken: idempotencyToken() })
    expect(await object(disputed.member)).toMatchObject({ error: { code: "objection-own" } })
    must(await object(person))
    expect(await object(person)).toMatchObject({ error: { code: "objection-twice" } })
    await world.moveTo(new Date("2024-03-13T01:00:00Z"))
    expect((await agencyOf(quiet.id))?.status).toBe("listed")
    expect((await agencyOf(disputed.id))?.status).toBe("in-check")
    expect(
      await listingNotice({ kind: "anonymous" }, noticed.noticeId ?? "", world.clock.now()),
    ).toMatchObject({
      state: "listed",
      refusal: "over",
    })
    const notice = await vettingPage(world.services, officer.actor, disputed.id, "zh")
    const objectionId = notice?.notice?.objections[0]?.id ?? ""
    const answer = {
      intent: "answer-objection",
      objectionId,
      outcome: "upheld",
      text: "证书编号确有误",
    } as const
    must(await answerObjection(world.services, officer.actor, { ...answer, ...about(disputed.id) }))
    const approval = await approveAgency(world.services, officer.actor, about(disputed.id))
    expect(approval).toMatchObject({ ok: false, error: { code: "objection-upheld" } })
    must(
      await returnAgency(world.services, officer.actor, {
        ...about(disputed.id),
        defects: [defect("更正编号")],
      }),
    )
    expect((await agencyOf(disputed.id))?.status).toBe("returned")
    await setPolicy("listing.publicity", 0)
  })
})

it("leaves a journal that proves everything but what the test itself tampered with", async () => {
  const { differences } = await verifyJournal(world.services.connection)
  expect(differences.filter(p => !p.includes("service_items"))).toEqual([])
})
