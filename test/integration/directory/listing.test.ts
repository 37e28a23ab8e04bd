import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { agencyFile } from "#app/modules/application/agency-file.server.ts"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { removeLicence } from "#app/modules/application/certificates/remove-licence.server.ts"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { saveItems } from "#app/modules/application/steps/save-items.server.ts"
import { saveOrganisation } from "#app/modules/application/steps/save-organisation.server.ts"
import { startApplication } from "#app/modules/application/steps/start-application.server.ts"
import { agenciesAbleTo, agenciesByItem } from "#app/modules/directory/agency-queries.server.ts"
import { listedAgencyFor } from "#app/modules/directory/agency-store.server.ts"
import { agencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import { decideMeasure } from "#app/modules/measures/decide-measure.server.ts"
import { liftMeasure } from "#app/modules/measures/lift-measure.server.ts"
import { stateOnMeasure } from "#app/modules/measures/state-on-measure.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { returnAgency } from "#app/modules/vetting/correction/return-agency.server.ts"
import { claimFile } from "#app/modules/vetting/queue/claim-file.server.ts"
import { vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { ok } from "#app/shared/result.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import {
  agencyFacts,
  fillIn,
  licencesFor,
  makeAgencyInCheck,
  makeListedAgency,
} from "../../support/agencies.ts"
import { tellMeasure, URGENT } from "../../support/lifecycle.ts"
import {
  type Member,
  makeAgencyPerson,
  makeStaff,
  must,
  type Someone,
  uploadPdf,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "vetting")
})
afterAll(() => world.close())

const entries = () => raw(JournalEntryModel).countDocuments()
const told = (texts: string[]) => texts.map(text => ({ section: "licences" as const, text }))
const stateOf = async (id: string) => (await raw(AgencyModel).findOne({ _id: id }))?.status
/** Fills in all facts of an application, with some of them changed. */
const save = (member: Member, changes: Partial<ReturnType<typeof agencyFacts>> = {}) =>
  fillIn(world, member, { ...agencyFacts(member), ...changes })
const items = (member: Member, itemCodes: string[]) =>
  saveItems(world.services, member.actor, { itemCodes, idempotencyToken: world.idempotencyToken() })

describe("application", () => {
  it("begins with what the organisation registered with, and only once", async () => {
    const member = await makeAgencyPerson(world)
    const { organisation, actor } = member
    must(
      await startApplication(world.services, actor, {
        organisation,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const begun = await raw(AgencyModel).findOne({ _id: organisation._id })
    expect(begun).toMatchObject({ name: organisation.name, uscc: organisation.uscc, status: "draft" })
    const form = { ...organisation, name: "另一个名字" }
    must(
      await startApplication(world.services, actor, {
        organisation: form,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(await raw(AgencyModel).findOne({ _id: organisation._id })).toEqual(begun)
  })

  it("refuses an item that the catalogue does not have", async () => {
    const member = await makeAgencyPerson(world)
    await save(member)
    const before = await entries()
    const done = await items(member, ["ZJ999"])
    expect(done).toMatchObject({ ok: false, error: { code: "item-unknown", field: "itemCodes" } })
    expect(await entries()).toBe(before)
  })

  it("refuses the application of another organisation", async () => {
    const [member, other] = [await makeAgencyPerson(world), await makeAgencyPerson(world)]
    const begun = await startApplication(world.services, member.actor, {
      organisation: other.organisation,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(begun).toMatchObject({ ok: false, error: { code: "not-found" } })
  })

  it("keeps the phone number encrypted in state and journal", async () => {
    const member = await makeAgencyPerson(world)
    await save(member, { contactPhone: "13911112222" })
    const doc = await raw(AgencyModel).findOne({ _id: member.organisation._id })
    expect(JSON.stringify(doc)).not.toContain("13911112222")
    const entry = await raw(JournalEntryModel).findOne(
      { command: "save-agency-organisation" },
      { sort: { _id: -1 } },
    )
    expect(JSON.stringify(entry)).not.toContain("13911112222")
    const file = await agencyFile(world.services, member.actor, member.organisation._id)
    expect(file?.contactPhone).toBe("13911112222")
  })

  it("refuses an expired licence beside its end", async () => {
    const member = await makeAgencyPerson(world)
    await save(member)
    const [licence] = await licencesFor(world, member, ["ZJ001"])
    if (!licence) throw new Error("no licence")
    const done = await addLicence(world.services, member.actor, { ...licence, validTo: "2024-03-03" })
    expect(done).toMatchObject({ ok: false, error: { code: "licence-expired", field: "validTo" } })
    const today = await addLicence(world.services, member.actor, { ...licence, validTo: "2024-03-04" })
    expect(today.ok).toBe(true)
  })

  it("refuses a file that somebody else uploaded", async () => {
    const [member, other] = [await makeAgencyPerson(world), await makeAgencyPerson(world)]
    await save(member)
    const [licence] = await licencesFor(world, member, ["ZJ001"])
    if (!licence) throw new Error("no licence")
    const file = await uploadPdf(world, other)
    const done = await addLicence(world.services, member.actor, { ...licence, file })
    expect(done).toMatchObject({ ok: false, error: { code: "file-missing", field: "file" } })
  })

  it("cannot be handed in without the licences that its items need", async () => {
    const member = await makeAgencyPerson(world)
    await save(member, { itemCodes: ["ZJ001"] })
    const done = await submitAgency(world.services, member.actor, {
      idempotencyToken: world.idempotencyToken(),
    })
    expect(done).toMatchObject({ ok: false, error: { code: "incomplete", params: { n: 1 } } })
  })

  it("needs no licence where the pledge suffices, and gets a number and a due time in working days", async () => {
    const member = await makeAgencyPerson(world)
    await save(member, { itemCodes: ["ZJ003"] })
    const done = must(
      await submitAgency(world.services, member.actor, { idempotencyToken: world.idempotencyToken() }),
    )
    expect(done.number).toMatch(/^RZ-2024-\d{4}$/)
    expect(done.dueAt.getTime()).toBeGreaterThan(world.clock.now().getTime())
    expect(await items(member, ["ZJ001"])).toMatchObject({ ok: false, error: { code: "wrong-state" } })
  })

  it("is one application however often the same form is sent", async () => {
    const member = await makeAgencyPerson(world)
    await save(member, { itemCodes: ["ZJ003"] })
    const idempotencyToken = world.idempotencyToken()
    const first = must(await submitAgency(world.services, member.actor, { idempotencyToken }))
    const before = await entries()
    expect(must(await submitAgency(world.services, member.actor, { idempotencyToken }))).toEqual(first)
    expect(await entries()).toBe(before)
  })
})

describe("check", () => {
  it("lists an approved agency, and nobody finds it before", async () => {
    const member = await makeAgencyInCheck(world)
    const id = member.organisation._id
    expect(await agencyPage(world.services, member.actor, id)).toBeNull()
    must(
      await approveAgency(world.services, officer.actor, {
        agencyId: id,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(await stateOf(id)).toBe("listed")
    const seen = await agencyPage(world.services, { kind: "anonymous" }, id)
    expect(seen).toMatchObject({ name: member.organisation.name, contactPhone: undefined })
    expect(JSON.stringify(seen)).not.toContain("sha256")
    expect((await agencyPage(world.services, member.actor, id))?.contactPhone).toBe("13812345678")
    expect((await agenciesAbleTo("ZJ001")).map(a => a.id)).toContain(id)
    expect((await agenciesByItem(world.services)).ZJ001).toBeGreaterThan(0)
  })

  it("refuses an officer who belongs to the agency, who also does not see the file", async () => {
    const member = await makeAgencyInCheck(world)
    const agencyId = member.organisation._id
    const own = { ...officer.actor, organisationIds: [agencyId] }
    const done = await approveAgency(world.services, own, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(done).toMatchObject({ ok: false, error: { code: "not-found" } })
    const seen = (await vettingQueue(world.services, own, world.clock.now())).rows
    expect(seen.map(row => row.id)).not.toContain(agencyId)
    expect(await agencyFile(world.services, own, agencyId)).toBeNull()
    expect(await stateOf(agencyId)).toBe("in-check")
  })

  it("refuses every other role", async () => {
    const agencyId = (await makeAgencyInCheck(world)).organisation._id
    for (const role of ["operation-review", "operation-publish", "supervision", "audit", "system"] as const) {
      const { actor } = await makeStaff(world, role)
      const done = await approveAgency(world.services, actor, {
        agencyId,
        idempotencyToken: world.idempotencyToken(),
      })
      expect(done).toMatchObject({ ok: false, error: { code: "not-found" } })
    }
  })

  it("leaves a claimed file to the officer who claimed it", async () => {
    const agencyId = (await makeAgencyInCheck(world)).organisation._id
    const other = await makeStaff(world, "vetting")
    must(
      await claimFile(world.services, officer.actor, {
        agencyId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const claim = await claimFile(world.services, other.actor, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(claim).toMatchObject({ ok: false, error: { code: "claimed-by-other" } })
    const decision = await approveAgency(world.services, other.actor, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    })
    expect(decision).toMatchObject({ ok: false, error: { code: "claimed-by-other" } })
    must(
      await approveAgency(world.services, officer.actor, {
        agencyId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
  })

  it("returns with every defect; the agency corrects and hands in again under the same number", async () => {
    const member = await makeAgencyInCheck(world)
    const agencyId = member.organisation._id
    const before = await raw(AgencyModel).findOne({ _id: agencyId })
    const defects = ["营业执照页模糊", "地址与执照不符"]
    must(
      await returnAgency(world.services, officer.actor, {
        agencyId,
        defects: told(defects),
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const file = await agencyFile(world.services, member.actor, agencyId)
    expect(file).toMatchObject({
      status: "returned",
      check: { defects: defects.map(text => ({ text, round: 1 })) },
    })
    const licenceId = file?.licences[0]?.id ?? ""
    must(
      await removeLicence(world.services, member.actor, {
        licenceId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const early = await submitAgency(world.services, member.actor, {
      idempotencyToken: world.idempotencyToken(),
    })
    expect(early).toMatchObject({ ok: false, error: { code: "incomplete" } })
    const [licence] = await licencesFor(world, member, ["ZJ001"])
    if (licence) must(await addLicence(world.services, member.actor, { ...licence, number: "新-1" }))
    const again = must(
      await submitAgency(world.services, member.actor, { idempotencyToken: world.idempotencyToken() }),
    )
    expect(again.number).toBe(before?.check.number)
    expect((await raw(AgencyModel).findOne({ _id: agencyId }))?.check.round).toBe(2)
  })

  it("does not approve when a licence ended meanwhile", async () => {
    const member = await makeAgencyPerson(world)
    await save(member)
    for (const licence of await licencesFor(world, member, ["ZJ001"])) {
      must(await addLicence(world.services, member.actor, { ...licence, validTo: "2024-03-05" }))
    }
    must(await submitAgency(world.services, member.actor, { idempotencyToken: world.idempotencyToken() }))
    const start = world.clock.now()
    world.clock.advance(3 * 86_400_000)
    const agencyId = member.organisation._id
    const done = await approveAgency(world.services, officer.actor, {
      agencyId,
      idempotencyToken: world.idempotencyToken(),
    })
    world.clock.set(start)
    expect(done).toMatchObject({ ok: false, error: { code: "incomplete" } })
  })

  it("has one winner when two officers decide at once", async () => {
    const agencyId = (await makeAgencyInCheck(world)).organisation._id
    const other = await makeStaff(world, "vetting")
    const done = await Promise.all([
      approveAgency(world.services, officer.actor, { agencyId, idempotencyToken: world.idempotencyToken() }),
      returnAgency(world.services, other.actor, {
        agencyId,
        defects: told(["缺页"]),
        idempotencyToken: world.idempotencyToken(),
      }),
    ])
    expect(done.filter(d => d.ok)).toHaveLength(1)
  })
})

describe("after listing", () => {
  it("keeps its old facts in force until a change was checked, a return included", async () => {
    const member = await makeListedAgency(world)
    const { agencyId, actor } = member
    const seen = () => agencyPage(world.services, { kind: "anonymous" }, agencyId)
    const before = await seen()
    must(await startAgencyChange(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
    const { itemCodes: _items, servesRegions: _regions, ...stored } = agencyFacts(member)
    const facts = { ...stored, address: "金华市金东区示例路 99 号" }
    const form = {
      intent: "save-organisation",
      idempotencyToken: world.idempotencyToken(),
      ...facts,
    } as const
    must(await saveOrganisation(world.services, actor, form))
    must(await submitAgency(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
    expect(await seen()).toEqual(before)
    const decision = { agencyId, idempotencyToken: world.idempotencyToken() }
    must(await returnAgency(world.services, officer.actor, { ...decision, defects: told(["缺页"]) }))
    expect(await stateOf(agencyId)).toBe("change-in-check")
    must(await submitAgency(world.services, actor, { idempotencyToken: world.idempotencyToken() }))
    must(
      await approveAgency(world.services, officer.actor, {
        agencyId,
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    expect(await stateOf(agencyId)).toBe("listed")
    expect(await seen()).toEqual({ ...before, address: facts.address })
  })

  it("is found by nobody while suspended, and again when restored", async () => {
    const { agencyId, actor } = await makeListedAgency(world)
    const publisher = await makeStaff(world, "operation-publish")
    const measureId = await tellMeasure(world, publisher, agencyId, URGENT)
    expect(await agencyPage(world.services, { kind: "anonymous" }, agencyId)).toBeNull()
    const inCommand = await commit(
      world.services,
      { command: "look", actor: { kind: "system", task: "test" }, idempotencyKey: newId() },
      async tx => ok(await listedAgencyFor(tx, agencyId)),
    )
    expect(inCommand).toMatchObject({ ok: true, value: null })
    const { services } = world
    must(
      await stateOnMeasure(services, actor, {
        measureId,
        text: "已经改正。",
        idempotencyToken: world.idempotencyToken(),
      }),
    )
    const supervisor = await makeStaff(world, "supervision")
    const decision = { intent: "decide", outcome: "impose", text: "属实。", months: undefined } as const
    must(
      await decideMeasure(services, supervisor.actor, {
        ...decision,
        idempotencyToken: world.idempotencyToken(),
        measureId,
      }),
    )
    const lifting = { measureId, text: "资质已经核实。", idempotencyToken: world.idempotencyToken() }
    must(await liftMeasure(services, supervisor.actor, lifting))
    expect(await stateOf(agencyId)).toBe("listed")
  })
})
