import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startAgencyChange } from "#app/modules/application/change/start-agency-change.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { saveDistricts } from "#app/modules/application/steps/save-districts.server.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { confirmationQueue } from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import { returnAgency } from "#app/modules/vetting/correction/return-agency.server.ts"
import { claimFile } from "#app/modules/vetting/queue/claim-file.server.ts"
import type { QueueQuestion } from "#app/modules/vetting/queue/queue-question.ts"
import { vettingQueue } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { makeAgencyInCheck, makeListedAgency } from "../../support/agencies.ts"
import { type Member, makeDepartmentPerson, makeStaff, must, type Someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let officer: Someone
let survey: Member
let environment: Member
let change: Member
/** An item of the field `survey` that rests on a licence by law. */
let surveyItem: string
let department: Member
beforeAll(async () => {
  world = await openWorld()
  officer = await makeStaff(world, "vetting")
  department = await makeDepartmentPerson(world, ["survey"])
  const { items } = await catalogueWords(world.services)
  const rests = (rule: unknown) => JSON.stringify(rule).includes("surveying")
  surveyItem = items.find(i => i.fieldId === "survey" && rests(i.qualification.rule))?.code ?? ""
  survey = await makeAgencyInCheck(world, { itemCodes: [surveyItem] })
  world.clock.set(new Date("2024-03-05T01:00:00Z"))
  environment = await makeAgencyInCheck(world, { itemCodes: ["ZJ001"] })
  change = await makeListedAgency(world, { itemCodes: ["ZJ001"] })
  must(await startAgencyChange(world.services, change.actor, token()))
  must(
    await saveDistricts(world.services, change.actor, { servesRegions: ["jindong", "jinhua"], ...token() }),
  )
  must(await submitAgency(world.services, change.actor, token()))
  must(await claimFile(world.services, officer.actor, { agencyId: environment.organisation._id, ...token() }))
})
afterAll(() => world.close())

const token = () => ({ idempotencyToken: world.idempotencyToken() })

describe("the queue of files", () => {
  const ask = async (question: Partial<QueueQuestion>, at = world.clock.now()) => {
    const queue = await vettingQueue(world.services, officer.actor, at, { show: "all", ...question })
    const names = new Map([
      [survey.organisation._id, "survey"],
      [environment.organisation._id, "environment"],
      [change.organisation._id, "change"],
    ])
    return { files: queue.rows.map(row => names.get(row.id)), total: queue.total }
  }

  it("has the first due on top", async () => {
    expect((await ask({})).files).toEqual(["survey", "environment", "change"])
  })

  it.each([
    [{ kind: "admission" }, ["survey", "environment"]],
    [{ kind: "change" }, ["change"]],
    [{ field: "survey" }, ["survey"]],
    [{ field: "environment" }, ["environment", "change"]],
    [{ field: "environment", kind: "change" }, ["change"]],
    [{ show: "mine" }, ["environment"]],
    [{ show: "free" }, ["survey", "change"]],
    [{ show: "free", kind: "admission" }, ["survey"]],
    [{ show: "overdue" }, []],
  ] as const)("narrows by %j", async (question, files) => {
    expect(await ask(question)).toEqual({ files, total: files.length })
  })

  it("counts a file as overdue from its due time on", async () => {
    const { rows } = await vettingQueue(world.services, officer.actor, world.clock.now())
    const due = rows[0]?.dueAt ?? new Date(0)
    expect((await ask({ show: "overdue" }, due)).files).toEqual([])
    world.clock.set(new Date(due.getTime() + 1))
    expect((await ask({ show: "overdue" })).files).toEqual(["survey"])
  })

  it("shows nobody but vetting anything", async () => {
    const other = await makeStaff(world, "supervision")
    const queue = await vettingQueue(world.services, other.actor, world.clock.now())
    expect([queue.rows, queue.total]).toEqual([[], 0])
  })
})

describe("what departments are asked", () => {
  it("has the first due on top, whichever application came first", async () => {
    const later = await makeAgencyInCheck(world, { itemCodes: [surveyItem] })
    const agencyId = survey.organisation._id
    const asked = async () =>
      (await confirmationQueue(department.actor, world.clock.now())).map(row => row.id)
    expect(await asked()).toEqual([agencyId, later.organisation._id])
    const defects = [{ section: "organisation" as const, text: "地址与登记不符。" }]
    must(await returnAgency(world.services, officer.actor, { agencyId, defects, kept: [], ...token() }))
    expect(await asked()).toEqual([later.organisation._id])
    world.clock.advance(3 * 86_400_000)
    must(await submitAgency(world.services, survey.actor, token()))
    expect(await asked()).toEqual([later.organisation._id, agencyId])
    const elsewhere = await makeDepartmentPerson(world, ["energy"])
    expect(await confirmationQueue(elsewhere.actor, world.clock.now())).toEqual([])
  })
})
