import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openFirstAccount } from "#app/modules/accounts/people/open-first-account.server.ts"
import { resetPassword } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { PersonModel } from "#models/accounts/person.server.ts"
import { JournalEntryModel } from "#models/platform/journal-entry.server.ts"
import { makePerson, must, PASSWORD } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

const HOST = { kind: "system", task: "admin-first" } as const
const ADMINISTRATOR = { name: "管理某", email: "first@example.com", lang: "zh" } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe("the first administrator", () => {
  it("is opened by the host alone, whoever else is there", async () => {
    const person = await makePerson(world)
    for (const actor of [person.actor, { kind: "anonymous" } as const]) {
      const refused = await openFirstAccount(world.services, actor, ADMINISTRATOR)
      expect(refused).toMatchObject({ ok: false, error: { code: "not-found" } })
    }
    const taken = await openFirstAccount(world.services, HOST, {
      ...ADMINISTRATOR,
      email: person.person.email,
    })
    expect(taken).toMatchObject({ ok: false, error: { code: "email-taken" } })
    expect(await raw(PersonModel).countDocuments({ staffRole: "system" })).toBe(0)
  })

  it("sets the password through a link of which the journal knows nothing, and signs in", async () => {
    const { personId, link, expiresAt } = must(await openFirstAccount(world.services, HOST, ADMINISTRATOR))
    expect(expiresAt > world.clock.now()).toBe(true)
    const secret = link.split("/").at(-1) ?? ""
    const entry = await raw(JournalEntryModel).findOne({ "puts.id": personId })
    expect(entry).toMatchObject({ command: "open-first-account", actor: HOST })
    expect(JSON.stringify(await raw(JournalEntryModel).find().toArray())).not.toContain(secret)
    must(await resetPassword(world.services, secret, PASSWORD, world.idempotencyToken()))
    const entered = must(
      await signIn(world.services, { email: ADMINISTRATOR.email, password: PASSWORD }, newId()),
    )
    expect(entered).toBeTruthy()
    expect(await raw(PersonModel).findOne({ _id: personId })).toMatchObject({
      staffRole: "system",
      status: "active",
    })
  })

  it("is the only one: a second is refused and writes nothing, even while the first is suspended", async () => {
    await raw(PersonModel).updateOne({ email: ADMINISTRATOR.email }, { $set: { status: "suspended" } })
    const before = await raw(JournalEntryModel).countDocuments()
    const second = await openFirstAccount(world.services, HOST, {
      ...ADMINISTRATOR,
      email: "second@example.com",
    })
    expect(second).toMatchObject({ ok: false, error: { code: "administrator-exists" } })
    expect(await raw(JournalEntryModel).countDocuments()).toBe(before)
  })

  it("of two at once one is opened", async () => {
    await raw(PersonModel).deleteMany({ staffRole: "system" })
    const both = await Promise.all(
      ["a", "b"].map(one =>
        openFirstAccount(world.services, HOST, { ...ADMINISTRATOR, email: `${one}@example.com` }),
      ),
    )
    expect(both.filter(done => done.ok)).toHaveLength(1)
  })
})
