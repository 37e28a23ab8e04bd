import { afterAll, beforeAll, expect, it } from "vitest"
import { requestPasswordReset } from "#app/modules/accounts/sign-in/reset-password.server.ts"
import { signIn } from "#app/modules/accounts/sign-in/sign-in.server.ts"
import { prove } from "#app/platform/auth/proof.server.ts"
import { entered, makePerson, PASSWORD } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
beforeAll(async () => {
  world = await openWorld({ DEMO_MODE: "0" })
})
afterAll(() => world.close())

it("stops guessing at an account from one address after five tries, and not the owner elsewhere", async () => {
  const { person } = await makePerson(world)
  const guess = { email: person.email, password: "not it, not it" }
  for (let i = 0; i < 5; i++) {
    expect(await signIn(world.services, guess, "10.0.0.1")).toMatchObject({
      error: { code: "sign-in-failed" },
    })
  }
  const right = { email: person.email, password: PASSWORD }
  expect(await signIn(world.services, right, "10.0.0.1")).toMatchObject({
    error: { code: "too-many-attempts", params: { minutes: 15 } },
  })
  expect(await signIn(world.services, right, "10.0.0.2")).toMatchObject({ ok: true })
})

it("forgets wrong tries after the right password", async () => {
  const { person } = await makePerson(world)
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 3; i++) {
      await signIn(world.services, { email: person.email, password: "not it, not it" }, "10.0.0.3")
    }
    const right = await signIn(world.services, { email: person.email, password: PASSWORD }, "10.0.0.3")
    expect(right).toMatchObject({ ok: true })
  }
})

it("sends at most three reset links an hour, known account or not", async () => {
  const { person } = await makePerson(world)
  for (const email of [person.email, "nobody@example.com"]) {
    for (let i = 0; i < 3; i++) {
      const context = { address: `10.1.${i}.${email.length}`, idempotencyToken: world.idempotencyToken() }
      expect(await requestPasswordReset(world.services, email, context)).toEqual({ ok: true, value: null })
    }
    const fourth = await requestPasswordReset(world.services, email, {
      address: "10.2.0.1",
      idempotencyToken: world.idempotencyToken(),
    })
    expect(fourth).toMatchObject({ error: { code: "too-many-attempts" } })
  }
})

it("stops guessing at the password that a binding step asks for after five tries, the right one included", async () => {
  const [victim, other] = [await makePerson(world), await makePerson(world)]
  // After the minutes for which a sign-in counts as a fresh password.
  world.clock.advance(10 * 60_000)
  expect(await prove(await entered(world, victim), undefined)).toMatchObject({
    error: { code: "needs-password", field: "currentPassword" },
  })
  for (let i = 0; i < 5; i++) {
    expect(await prove(await entered(world, victim), "not it, not it")).toMatchObject({
      error: { code: "password-wrong", field: "currentPassword" },
    })
  }
  expect(await prove(await entered(world, victim), PASSWORD)).toMatchObject({
    error: { code: "too-many-attempts", params: { minutes: 15 } },
  })
  expect(await prove(await entered(world, other), PASSWORD)).toMatchObject({ ok: true })
})

it("counts a proved password as fresh for the minutes of the rule, and forgets the tries before it", async () => {
  const someone = await makePerson(world)
  world.clock.advance(10 * 60_000)
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 4; i++) await prove(await entered(world, someone), "not it, not it")
    expect(await prove(await entered(world, someone), PASSWORD)).toMatchObject({ ok: true })
    expect(await prove(await entered(world, someone), undefined)).toMatchObject({ ok: true })
    world.clock.advance(5 * 60_000 + 1)
    expect(await prove(await entered(world, someone), undefined)).toMatchObject({
      error: { code: "needs-password" },
    })
  }
})
