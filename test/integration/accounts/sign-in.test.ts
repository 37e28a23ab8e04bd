import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoAccounts } from "#app/modules/accounts/people/people-queries.server.ts"
import { demoSignIn, signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { suspendPerson } from "#app/modules/accounts/suspend.server.ts"
import { sessionCookie } from "#app/platform/auth/cookies.server.ts"
import { closeSession } from "#app/platform/auth/sessions.server.ts"
import { readViewer } from "#app/platform/auth/viewer.server.ts"
import { newId, sha256 } from "#app/platform/ids.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { CredentialModel } from "#models/platform/credential.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import { makeEnterprise, makePerson, makeStaff, PASSWORD, routeArgs } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const address = () => newId()

async function viewer(token: string) {
  const cookie = (await sessionCookie(world.services.env).serialize(token)).split(";")[0] ?? ""
  return readViewer(world.services, routeArgs(world, "/", { cookie }).request)
}

const minutes = (n: number) => n * 60_000

describe("signing in", () => {
  it("opens a session for the right password and keeps only its hash", async () => {
    const { person } = await makePerson(world)
    const done = await signIn(world.services, { email: person.email, password: PASSWORD }, address())
    if (!done.ok) throw new Error(done.error.code)
    expect((await viewer(done.value.token)).person?._id).toBe(person._id)
    expect(await raw(SessionModel).findOne({ _id: done.value.token })).toBeNull()
    expect(await raw(SessionModel).findOne({ _id: sha256(done.value.token) })).not.toBeNull()
  })

  it("keeps passwords as argon2id with the cost of the house", async () => {
    const { person } = await makePerson(world)
    const kept = await raw(CredentialModel).findOne({ _id: person._id })
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it("answers alike for an unknown account and a wrong password", async () => {
    const { person } = await makePerson(world)
    const wrong = await signIn(world.services, { email: person.email, password: "not it, not it" }, address())
    const unknown = await signIn(
      world.services,
      { email: "nobody@example.com", password: PASSWORD },
      address(),
    )
    expect(wrong).toEqual({ ok: false, error: { code: "sign-in-failed" } })
    expect(unknown).toEqual(wrong)
  })

  it("tells of a suspension only to who knows the password", async () => {
    const { person } = await makePerson(world)
    const system = await makeStaff(world, "system")
    const action = { id: person._id, action: "suspend" as const, reason: "账号被盗用" }
    expect(await suspendPerson(world.services, system.actor, action, world.idempotencyToken())).toMatchObject(
      {
        ok: true,
      },
    )
    const knows = await signIn(world.services, { email: person.email, password: PASSWORD }, address())
    const guesses = await signIn(
      world.services,
      { email: person.email, password: "not it, not it" },
      address(),
    )
    expect(knows).toEqual({ ok: false, error: { code: "account-suspended" } })
    expect(guesses).toEqual({ ok: false, error: { code: "sign-in-failed" } })
  })

  it("ends a session when it is closed", async () => {
    const { person } = await makePerson(world)
    const done = await signIn(world.services, { email: person.email, password: PASSWORD }, address())
    if (!done.ok) throw new Error(done.error.code)
    await closeSession(sha256(done.value.token))
    expect((await viewer(done.value.token)).actor.kind).toBe("anonymous")
  })
})

describe("limits of a session", () => {
  const start = () => world.clock.now().getTime()

  it("ends an idle one, for staff sooner", async () => {
    const member = await makeEnterprise(world)
    const officer = await makeStaff(world, "vetting")
    const tokens = []
    for (const { person } of [member, officer]) {
      const done = await signIn(world.services, { email: person.email, password: PASSWORD }, address())
      if (!done.ok) throw new Error(done.error.code)
      tokens.push(done.value.token)
    }
    world.clock.advance(minutes(16))
    const [ofMember, ofOfficer] = await Promise.all(tokens.map(viewer))
    expect(ofMember?.actor.kind).toBe("person")
    expect(ofOfficer?.actor.kind).toBe("anonymous")
    world.clock.advance(minutes(31))
    expect((await viewer(tokens[0] ?? "")).actor.kind).toBe("anonymous")
  })

  it("ends even a busy one at its absolute limit", async () => {
    const { person } = await makePerson(world)
    const done = await signIn(world.services, { email: person.email, password: PASSWORD }, address())
    if (!done.ok) throw new Error(done.error.code)
    const end = start() + minutes(12 * 60)
    while (start() + minutes(20) < end) {
      world.clock.advance(minutes(20))
      expect((await viewer(done.value.token)).actor.kind).toBe("person")
    }
    world.clock.set(new Date(end))
    expect((await viewer(done.value.token)).actor.kind).toBe("anonymous")
  })
})

describe("demonstration accounts", () => {
  it("sign in with one click, and no other account does", async () => {
    const demo = await makePerson(world, { email: "vetting@demo.invalid", staffRole: "vetting" })
    const other = await makePerson(world)
    const done = await demoSignIn(world.services, demo.person.email)
    expect(done.ok && done.value.actor).toMatchObject({ personId: demo.person._id })
    expect(await demoSignIn(world.services, other.person.email)).toEqual({
      ok: false,
      error: { code: "not-found" },
    })
    expect(await demoAccounts(world.services)).toEqual([
      expect.objectContaining({ email: "vetting@demo.invalid", role: "vetting" }),
    ])
  })

  it("do not exist outside demo mode", async () => {
    const services = { ...world.services, env: { ...world.services.env, DEMO_MODE: false } }
    expect(await demoSignIn(services, "vetting@demo.invalid")).toEqual({
      ok: false,
      error: { code: "not-found" },
    })
    expect(await demoAccounts(services)).toEqual([])
  })
})
