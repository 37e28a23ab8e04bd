import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fileForReader } from "#app/platform/files/downloads.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { commit } from "#app/platform/journal/commit.server.ts"
import type { Actor, PersonActor } from "#app/shared/actor.ts"
import {
  type Member,
  makeColleague,
  makeEnterprise,
  makePerson,
  must,
  uploadPdf,
} from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let owner: Member
/** A file of the owner that vetting and one other organisation may fetch. */
let file: string
beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  file = await uploadPdf(world, owner)
  const audience = { staffRoles: ["vetting"], organisationIds: ["named"] }
  const whose = { personId: owner.actor.personId, organisationId: owner.organisation._id }
  must(
    await commit(world.services, { command: "use-file", actor: owner.actor, idempotencyKey: newId() }, tx =>
      takeIntoUse(tx, whose, "licence", file, audience),
    ),
  )
})
afterAll(() => world.close())

const person = (changes: Partial<PersonActor>): PersonActor => ({
  ...{ kind: "person", personId: newId(), name: "某", fields: [], organisationIds: [] },
  ...changes,
})
const memberOf = (id: string) =>
  person({ organisation: { id, kind: "agency", role: "agent", status: "active" }, organisationIds: [id] })
const may = async (actor: Actor, id = file) => (await fileForReader(actor, id)) !== null

describe("a file in use may be fetched", () => {
  it("by whoever uploaded it, colleagues, an organisation named with it and the office named with it", async () => {
    const colleague = await makeColleague(world, owner)
    const readers = [owner.actor, colleague.actor, memberOf("named"), person({ staffRole: "vetting" })]
    expect(await Promise.all(readers.map(reader => may(reader)))).toEqual([true, true, true, true])
  })

  it("by nobody else: no visitor, stranger, other office, nor the platform itself", async () => {
    const others: Actor[] = [
      { kind: "anonymous" },
      { kind: "system", task: "x" },
      person({}),
      memberOf("stranger"),
      person({ staffRole: "audit" }),
    ]
    expect(await Promise.all(others.map(other => may(other)))).toEqual([false, false, false, false, false])
  })

  it("never by the office of somebody who belongs to its organisation, unless acting for it", async () => {
    const own = person({ staffRole: "vetting", organisationIds: [owner.organisation._id] })
    expect(await may(own)).toBe(false)
    const { organisation } = memberOf(owner.organisation._id)
    expect(await may({ ...own, organisation })).toBe(true)
  })

  it("by the person alone when it was uploaded for no organisation", async () => {
    const someone = await makePerson(world)
    const loose = await uploadPdf(world, someone)
    expect(await may(someone.actor, loose)).toBe(true)
    expect(await may(person({}), loose)).toBe(false)
    expect(await may(someone.actor, "../../etc/passwd")).toBe(false)
    expect(await may(someone.actor, newId())).toBe(false)
  })
})
