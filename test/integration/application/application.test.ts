import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { agencyFile } from "#app/modules/application/agency-file.server.ts"
import type { AddLicence } from "#app/modules/application/application.schema.ts"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { changeLicence } from "#app/modules/application/certificates/change-licence.server.ts"
import { removeLicence } from "#app/modules/application/certificates/remove-licence.server.ts"
import { withdrawLicence } from "#app/modules/application/certificates/withdraw-licence.server.ts"
import { giveUpChange } from "#app/modules/application/change/give-up-change.server.ts"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { removePerson } from "#app/modules/application/people/remove-person.server.ts"
import { savePerson } from "#app/modules/application/people/save-person.server.ts"
import { moveAgency } from "#app/modules/directory/agency-store.server.ts"
import { agencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { PractitionerClaimModel } from "#models/directory/practitioner-claim.server.ts"
import { InboxMessageModel } from "#models/notifications/inbox-message.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import {
  agencyFacts,
  fillIn,
  licencesFor,
  makeAgencyInCheck,
  makeListedAgency,
} from "../../support/agencies.ts"
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

let serial = 100
/** A number that nobody has had. */
const newIdNumber = () => completeIdNumber(`33070319900307${String(serial++).padStart(3, "0")}`)
const docOf = ({ organisation }: Member) => raw(AgencyModel).findOne({ _id: organisation._id })
const claims = () => raw(PractitionerClaimModel).find({}).toArray()
const idempotencyToken = () => ({ idempotencyToken: world.idempotencyToken() })

async function drafted(itemCodes = ["ZJ003"]): Promise<Member> {
  const member = await makeAgencyPerson(world)
  await fillIn(world, member, { ...agencyFacts(member), itemCodes })
  return member
}

const add = (member: Member, idNumber: string, name = "李某") =>
  savePerson(world.services, member.actor, { ...idempotencyToken(), name, idNumber })

async function certificateFor(member: Member, changes: Partial<AddLicence> = {}): Promise<AddLicence> {
  const [certificate] = await licencesFor(world, member, ["ZJ001"])
  if (!certificate) throw new Error("no licence")
  return { ...certificate, ...changes }
}

describe("a person", () => {
  it("is kept with the number encrypted, in state and journal, and read by its last four signs", async () => {
    const member = await drafted()
    const number = newIdNumber()
    must(await add(member, number))
    const doc = await docOf(member)
    expect(doc?.people[0]).toMatchObject({ name: "李某", idKey: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const entries = await raw(JournalEntryModel).find({}).sort({ _id: -1 }).limit(3).toArray()
    expect(JSON.stringify([doc, entries, await claims()])).not.toContain(number)
    const tail = async (actor: Member["actor"]) =>
      (await agencyFile(world.services, actor, member.organisation._id))?.people[0]
    expect(await tail(member.actor)).toMatchObject({ idTail: number.slice(-4) })
    expect(await tail(officer.actor)).toMatchObject({ idTail: number.slice(-4) })
    const agent = { ...member.actor, organisation: { ...member.actor.organisation, role: "agent" } }
    expect(await tail(agent as Member["actor"])).not.toHaveProperty("idTail")
    expect(await tail((await makeStaff(world, "supervision")).actor)).not.toHaveProperty("idTail")
  })

  it("belongs to one agency; the other is told beside the number and not where", async () => {
    const [member, other] = [await drafted(), await drafted()]
    const number = newIdNumber()
    must(await add(member, number))
    const before = await docOf(other)
    const refused = await add(other, number)
    expect(refused).toEqual({ ok: false, error: { code: "person-elsewhere", field: "idNumber" } })
    expect(await docOf(other)).toEqual(before)
    expect(await add(member, number)).toMatchObject({ ok: false, error: { code: "person-twice" } })
  })

  it("claimed by two agencies at once has one winner", async () => {
    const members = await Promise.all([drafted(), drafted(), drafted()])
    const number = newIdNumber()
    const done = await Promise.all(members.map(member => add(member, number)))
    expect(done.filter(d => d.ok)).toHaveLength(1)
    expect(done.filter(d => !d.ok && d.error.code === "person-elsewhere")).toHaveLength(2)
    const docs = await Promise.all(members.map(docOf))
    expect(docs.flatMap(doc => doc?.people ?? [])).toHaveLength(1)
  })

  it("is free again when removed from a draft, or when the number was corrected", async () => {
    const [member, other] = [await drafted(), await drafted()]
    const [wrong, right] = [newIdNumber(), newIdNumber()]
    const { personId } = must(await add(member, wrong))
    must(
      await savePerson(world.services, member.actor, {
        ...idempotencyToken(),
        personId,
        name: "李某",
        idNumber: right,
      }),
    )
    must(await add(other, wrong))
    expect(await add(other, right)).toMatchObject({ ok: false, error: { code: "person-elsewhere" } })
    must(await removePerson(world.services, member.actor, { ...idempotencyToken(), personId }))
    must(await add(other, right))
  })

  it("keeps the number when the form leaves it empty", async () => {
    const member = await drafted()
    const { personId } = must(await add(member, newIdNumber()))
    const before = (await docOf(member))?.people[0]
    must(await savePerson(world.services, member.actor, { ...idempotencyToken(), personId, name: "李四某" }))
    expect((await docOf(member))?.people[0]).toEqual({ ...before, name: "李四某" })
  })

  it("in force stays claimed until a change without them is approved; one named by a change only is freed with it", async () => {
    const [member, other] = [await drafted(), await drafted()]
    const number = newIdNumber()
    const { personId } = must(await add(member, number))
    must(await submitAgency(world.services, member.actor, idempotencyToken()))
    const agencyId = member.organisation._id
    must(await approveAgency(world.services, officer.actor, { agencyId, ...idempotencyToken() }))
    must(await startAgencyChange(world.services, member.actor, idempotencyToken()))
    const passing = newIdNumber()
    must(await add(member, passing))
    must(await removePerson(world.services, member.actor, { ...idempotencyToken(), personId }))
    expect((await add(other, number)).ok).toBe(false)
    must(await giveUpChange(world.services, member.actor, idempotencyToken()))
    must(await add(other, passing))
    must(await startAgencyChange(world.services, member.actor, idempotencyToken()))
    must(await removePerson(world.services, member.actor, { ...idempotencyToken(), personId }))
    must(await submitAgency(world.services, member.actor, idempotencyToken()))
    must(await approveAgency(world.services, officer.actor, { agencyId, ...idempotencyToken() }))
    must(await add(other, number))
  })

  it("is free while the agency is removed; one who went elsewhere does not come back with it", async () => {
    const [member, other] = [await drafted(), await drafted()]
    const [staying, leaving] = [newIdNumber(), newIdNumber()]
    must(await add(member, staying))
    must(await add(member, leaving, "王某"))
    must(await submitAgency(world.services, member.actor, idempotencyToken()))
    const agencyId = member.organisation._id
    must(await approveAgency(world.services, officer.actor, { agencyId, ...idempotencyToken() }))
    const move = async (event: "remove" | "restore") => {
      const actor = { kind: "system", task: "test" } as const
      const meta = { command: "move", actor, idempotencyKey: world.idempotencyToken() }
      const agency = await docOf(member)
      if (!agency) throw new Error("no agency")
      must(await commit(world.services, meta, tx => moveAgency(tx, agency, event)))
    }
    await move("remove")
    must(await add(other, leaving))
    await move("restore")
    expect((await docOf(member))?.people.map(p => p.name)).toEqual(["李某"])
    expect((await add(other, staying)).ok).toBe(false)
  })

  it("holds certificates of their own", async () => {
    const member = await drafted()
    const { personId } = must(await add(member, newIdNumber()))
    const certificate = await certificateFor(member, {
      personId,
      certificate: "eia-engineer",
      level: undefined,
    })
    const { licenceId } = must(await addLicence(world.services, member.actor, certificate))
    const twice = await addLicence(world.services, member.actor, { ...certificate, ...idempotencyToken() })
    expect(twice).toMatchObject({ ok: false, error: { code: "licence-twice" } })
    expect((await docOf(member))?.people[0]?.certificates).toMatchObject([{ id: licenceId }])
    const back = must(await removeLicence(world.services, member.actor, { ...idempotencyToken(), licenceId }))
    expect(back).toEqual({ personId })
    expect((await docOf(member))?.people[0]?.certificates).toEqual([])
  })
})

describe("a licence", () => {
  it("is corrected or renewed in its place; the former file stays in the journal", async () => {
    const member = await drafted()
    const certificate = await certificateFor(member)
    const { licenceId } = must(await addLicence(world.services, member.actor, certificate))
    const file = await uploadPdf(world, member, "renewed.pdf")
    const { personId: _none, intent: _intent, ...same } = certificate
    const renewed = { ...same, licenceId, validTo: "2029-12-31", file, ...idempotencyToken() }
    must(await changeLicence(world.services, member.actor, renewed))
    expect((await docOf(member))?.licences).toMatchObject([
      { id: licenceId, validTo: "2029-12-31", file: { id: file } },
    ])
    const added = await raw(JournalEntryModel).findOne({ command: "add-licence" }, { sort: { _id: -1 } })
    expect(JSON.stringify(added)).toContain(certificate.file)
    const turned = { ...renewed, validFrom: "2024-02-02", validTo: "2024-02-01", ...idempotencyToken() }
    expect(await changeLicence(world.services, member.actor, turned)).toMatchObject({
      ok: false,
      error: { code: "licence-order", field: "validTo" },
    })
    const foreign = { ...renewed, licenceId: "0".repeat(26), ...idempotencyToken() }
    expect(await changeLicence(world.services, member.actor, foreign)).toMatchObject({
      error: { code: "not-found" },
    })
  })

  it("whose file is replaced after approval makes a change, never a silent swap", async () => {
    const member = await makeListedAgency(world)
    const licence = (await docOf(member))?.licences[0]
    const { personId: _none, intent: _intent, ...same } = await certificateFor(member)
    const input = { ...same, licenceId: licence?.id ?? "", ...idempotencyToken() }
    const early = await changeLicence(world.services, member.actor, input)
    expect(early).toMatchObject({ ok: false, error: { code: "wrong-state" } })
    must(await startAgencyChange(world.services, member.actor, idempotencyToken()))
    must(await changeLicence(world.services, member.actor, { ...input, ...idempotencyToken() }))
    const doc = await docOf(member)
    expect(doc?.licences[0]?.file?.id).toBe(licence?.file?.id)
    expect(doc?.proposal?.licences[0]?.file?.id).toBe(input.file)
  })

  it("declared invalid is out at once, with the items it carried, also from a change in check", async () => {
    const member = await makeListedAgency(world, { itemCodes: ["ZJ001", "ZJ003"] })
    const { agencyId, actor } = member
    must(await startAgencyChange(world.services, actor, idempotencyToken()))
    must(await submitAgency(world.services, actor, idempotencyToken()))
    const licenceId = (await docOf(member))?.licences[0]?.id ?? ""
    const input = { licenceId, reason: "发证机关已注销", ...idempotencyToken() }
    const agent = { ...actor, organisation: { ...actor.organisation, role: "agent" } } as typeof actor
    expect(await withdrawLicence(world.services, agent, input)).toMatchObject({
      error: { code: "not-found" },
    })
    expect(must(await withdrawLicence(world.services, actor, input))).toEqual({ off: ["ZJ001"] })
    const doc = await docOf(member)
    expect([doc?.licences, doc?.proposal?.licences].flat().map(l => l?.id)).not.toContain(licenceId)
    expect(doc).toMatchObject({ status: "change-in-check", activeItemCodes: ["ZJ003"] })
    const page = await agencyPage(world.services, { kind: "anonymous" }, agencyId)
    expect(page?.activeItemCodes).toEqual(["ZJ003"])
    const entry = await raw(JournalEntryModel).findOne({ command: "withdraw-licence" }, { sort: { _id: -1 } })
    const events = (entry?.events ?? []) as { type: string }[]
    expect(events.map(e => e.type)).toEqual(["agency.items-switched", "agency.licence-withdrawn"])
    const told = await raw(InboxMessageModel).findOne({ code: "agency-licence-withdrawn" })
    expect(told?.params).toMatchObject({ reason: "发证机关已注销" })
    const again = await withdrawLicence(world.services, actor, { ...input, ...idempotencyToken() })
    expect(again).toMatchObject({ ok: false, error: { code: "not-found" } })
  })

  it("of an application that was never listed is removed, not declared invalid", async () => {
    const member = await makeAgencyInCheck(world)
    const licenceId = (await docOf(member))?.licences[0]?.id ?? ""
    const done = await withdrawLicence(world.services, member.actor, {
      licenceId,
      reason: "注销",
      ...idempotencyToken(),
    })
    expect(done).toMatchObject({ ok: false, error: { code: "wrong-state" } })
  })
})

describe("a change", () => {
  it("given up leaves what is in force as it was; only the manager may", async () => {
    const member = await makeListedAgency(world)
    const before = await docOf(member)
    must(await startAgencyChange(world.services, member.actor, idempotencyToken()))
    const { certificate, ...held } = await certificateFor(member, { number: "另一本" })
    must(await addLicence(world.services, member.actor, { certificate, ...held }))
    const agent = { ...member.actor, organisation: { ...member.actor.organisation, role: "agent" } }
    const refused = await giveUpChange(world.services, agent as typeof member.actor, idempotencyToken())
    expect(refused).toMatchObject({ ok: false, error: { code: "not-found" } })
    must(await giveUpChange(world.services, member.actor, idempotencyToken()))
    const { check: _check, statusHistory, proposal, ...after } = (await docOf(member)) ?? {}
    const { check: _before, statusHistory: _then, proposal: _none, ...was } = before ?? {}
    expect(statusHistory?.at(-1)?.status).toBe("listed")
    expect(proposal ?? null).toBeNull()
    expect(after).toEqual(was)
    const late = await giveUpChange(world.services, member.actor, idempotencyToken())
    expect(late).toMatchObject({ ok: false, error: { code: "wrong-state" } })
  })
})
