import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { FileComplaint } from "#app/modules/complaints/complaint.schema.ts"
import {
  complaintCase,
  complaintReceipt,
  complaintsWaiting,
  listComplaints,
} from "#app/modules/complaints/complaint-queries.server.ts"
import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import * as form from "#app/routes/complaints+/new.tsx"
import { ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import { ComplaintModel } from "#models/complaints/complaint.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import { makeListedAgency } from "../../support/agencies.ts"
import { runToNotice } from "../../support/bids.ts"
import { makeEnterprise, makeStaff, must, routeArgs, uploadPdf } from "../../support/people.ts"
import { makeDraft, makeOpenRequest } from "../../support/requests.ts"
import { MONDAY, openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const entries = () => raw(JournalEntryModel).countDocuments({})
const text = "3 月 1 日电话中对方要求线下另付费用。"

function input(changes: Partial<FileComplaint> = {}): FileComplaint {
  return {
    ...{ idempotencyToken: world.idempotencyToken(), kind: "report", about: "/", text, isAnonymous: false },
    ...{ contact: undefined, evidence: undefined },
    ...changes,
  }
}

const file = (actor: Parameters<typeof fileComplaint>[1], changes: Partial<FileComplaint> = {}) =>
  fileComplaint(world.services, actor, input(changes), "198.51.100.1")

describe("a case", () => {
  it("gets running numbers of its year, a deadline in working days, and an encrypted contact", async () => {
    world.clock.set(MONDAY)
    const contact = "13800009999"
    const first = must(await file(ANONYMOUS, { contact }))
    const second = must(await file(ANONYMOUS))
    expect(first.number).toMatch(/^TS-2024-\d{4}$/)
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1)
    const doc = await raw(ComplaintModel).findOne({ _id: first.complaintId })
    expect(
      JSON.stringify(await raw(JournalEntryModel).find({ "puts.id": first.complaintId }).toArray()),
    ).not.toContain(contact)
    expect(doc).toMatchObject({ state: "filed", target: { type: "page", path: "/" }, concerns: [] })
    expect(doc?.dueAt.getTime()).toBeGreaterThan(MONDAY.getTime())
    expect(await complaintReceipt(first.complaintId)).toMatchObject({ hasContact: true, isAnonymous: true })
    expect(JSON.stringify(await complaintReceipt(first.complaintId))).not.toContain(text)
  })

  it("is one case when the form is sent twice", async () => {
    const twice = input()
    const before = await entries()
    const first = must(await fileComplaint(world.services, ANONYMOUS, twice, "198.51.100.2"))
    expect(must(await fileComplaint(world.services, ANONYMOUS, twice, "198.51.100.2"))).toEqual(first)
    expect(await entries()).toBe(before + 1)
  })

  it("names a listed agency, a public request, and nothing that is hidden", async () => {
    const agency = await makeListedAgency(world)
    const { requestId, owner } = await makeOpenRequest(world)
    const hidden = await makeDraft(world, { title: "不应出现的标题" })
    const docOf = async (about: string) =>
      raw(ComplaintModel).findOne({ _id: must(await file(ANONYMOUS, { about })).complaintId })
    expect(await docOf(`/en${path.agency(agency.agencyId)}`)).toMatchObject({
      target: { type: "agency", label: agency.organisation.name, path: path.agency(agency.agencyId) },
      concerns: [agency.agencyId],
    })
    expect((await docOf(path.request(requestId)))?.concerns).toEqual([owner.organisation._id])
    const other = await docOf(path.request(hidden.requestId))
    expect(other).toMatchObject({ target: { type: "page" }, concerns: [] })
    expect(JSON.stringify(other)).not.toContain("不应出现的标题")
    expect((await docOf("https://elsewhere.example/x"))?.target.path).toBe("/")
  })
})

describe("who files", () => {
  it("is recorded with evidence that supervision may fetch", async () => {
    const owner = await makeEnterprise(world)
    const evidence = await uploadPdf(world, owner, "证据.pdf")
    const { complaintId } = must(await file(owner.actor, { evidence }))
    const doc = await raw(ComplaintModel).findOne({ _id: complaintId })
    expect(doc?.filedBy?.personId).toBe(owner.actor.personId)
    expect(doc?.evidence?.name).toBe("证据.pdf")
    expect((await raw(StoredFileModel).findOne({ _id: evidence }))?.staffRoles).toContain("supervision")
  })

  it("leaves no trace in an anonymous case, in the journal neither", async () => {
    const owner = await makeEnterprise(world)
    const { complaintId } = must(await file(owner.actor, { isAnonymous: true }))
    const entry = await raw(JournalEntryModel).findOne({ "puts.id": complaintId })
    for (const trace of [owner.actor.personId, owner.actor.name, owner.organisation._id])
      expect(JSON.stringify(entry)).not.toContain(trace)
  })

  it("cannot attach a file anonymously, without signing in, or of somebody else", async () => {
    const [owner, other] = [await makeEnterprise(world), await makeEnterprise(world)]
    const evidence = await uploadPdf(world, other)
    const before = await entries()
    const refused = async (actor: Parameters<typeof file>[0], isAnonymous: boolean) => {
      const result = await file(actor, { evidence, isAnonymous })
      return result.ok ? "filed" : result.error.code
    }
    expect(await refused(other.actor, true)).toBe("anonymous-with-file")
    expect(await refused(ANONYMOUS, false)).toBe("evidence-needs-sign-in")
    expect(await refused(owner.actor, false)).toBe("file-missing")
    expect(await entries()).toBe(before)
  })
})

it("an objection is taken while the award is on notice, and refused with the date afterwards", async () => {
  const { requestId, request, winner } = await runToNotice(world)
  const by = request.objectionBy as Date
  const about = path.request(requestId)
  const open = await makeOpenRequest(world)
  const needs = await file(ANONYMOUS, { kind: "objection", about: path.request(open.requestId) })
  expect(needs).toMatchObject({ error: { code: "objection-needs-award", field: "kind" } })
  const { complaintId } = must(await file(ANONYMOUS, { kind: "objection", about }))
  const doc = await raw(ComplaintModel).findOne({ _id: complaintId })
  expect(doc?.concerns).toEqual([request.ownerId, winner.agencyId])
  world.clock.set(by)
  expect(await file(ANONYMOUS, { kind: "objection", about })).toMatchObject({
    error: { code: "objection-too-late", params: { time: "17:00" } },
  })
  must(await file(ANONYMOUS, { kind: "complaint", about }))
})

it("supervision reads cases, except those about its own organisation; nobody else does", async () => {
  world.clock.set(new Date("2024-04-08T01:00:00Z"))
  const { requestId, owner } = await makeOpenRequest(world)
  const contact = "boss@example.com"
  const { complaintId } = must(await file(owner.actor, { about: path.request(requestId), contact }))
  const { actor } = await makeStaff(world, "supervision")
  const involved: PersonActor = { ...actor, organisationIds: [owner.organisation._id] }
  const now = world.clock.now()
  const sees = async (one: PersonActor) => ({
    list: (await listComplaints(one, 1, now)).rows.some(r => r.id === complaintId),
    waits: (await complaintsWaiting(one, now)).some(r => r.id === complaintId),
    page: await complaintCase(world.services, one, complaintId),
  })
  expect(await sees(actor)).toMatchObject({ list: true, waits: true, page: { text, contact } })
  for (const other of [involved, owner.actor, (await makeStaff(world, "audit")).actor])
    expect(await sees(other)).toEqual({ list: false, waits: false, page: null })
  expect(await complaintReceipt("not-an-id")).toBeNull()
})

describe("the form", () => {
  const send = (fields: Record<string, string>, cookie?: string) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return form.action(
      routeArgs(world, "/complaints/new", { form: body, cookie }) as Parameters<typeof form.action>[0],
    )
  }

  it("leads to the receipt", async () => {
    const reply = await send({
      idempotencyToken: world.idempotencyToken(),
      kind: "report",
      about: "/help",
      text,
    })
    expect(reply).toBeInstanceOf(Response)
    expect((reply as Response).headers.get("location")).toMatch(/^\/complaints\/[0-9a-z]{26}$/)
  })

  it("answers a bad one with words beside the field and writes nothing", async () => {
    const before = await entries()
    const reply = await send({
      idempotencyToken: world.idempotencyToken(),
      kind: "objection",
      about: "/",
      text,
    })
    expect(reply).toMatchObject({
      init: { status: 409 },
      data: { errors: { kind: [expect.stringContaining("异议")] } },
    })
    const short = await send({
      idempotencyToken: world.idempotencyToken(),
      kind: "report",
      about: "/",
      text: "短",
    })
    expect(short).toMatchObject({
      init: { status: 400 },
      data: { errors: { text: [expect.stringContaining("10")] } },
    })
    expect(await entries()).toBe(before)
  })

  it("takes no file from somebody who is not signed in", async () => {
    const body = new FormData()
    body.append("evidence", new File(["%PDF-1.4"], "a.pdf"))
    const args = routeArgs(world, "/complaints/new", { form: body })
    await expect(form.action(args as Parameters<typeof form.action>[0])).rejects.toMatchObject({
      status: 400,
    })
  })
})
