import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { newId } from "#app/platform/ids.server.ts"
import { prepareSearch } from "#app/platform/wiring.server.ts"
import { ACTIONS, type Action } from "../../support/http/actions.ts"
import { ROLES, type Role } from "../../support/http/matrix.ts"
import { type MatrixWorld, makeMatrixWorld } from "../../support/http/matrix-world.ts"
import { countEntries as entries } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { someone } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let made: MatrixWorld

beforeAll(async () => {
  world = await openWorld()
  await prepareSearch(world.services)
  made = await makeMatrixWorld(world)
  await world.settle()
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

/** The form as somebody who has seen it sends it. */
function filled({ form }: Action): Record<string, string> {
  const values = Object.entries(form).map(([name, value]) => [
    name,
    typeof value === "string" ? value : value(made.things),
  ])
  return { ...Object.fromEntries(values), idempotencyToken: newId() }
}

/** What is wrong when somebody else sends the form: each way on which the answer is more than "not found". */
async function wrongFor(action: Action, role: Role): Promise<string[]> {
  const path = action.at(made.things)
  const wrong: string[] = []
  for (const address of [path, path.replace(/(?=\?|$)/, ".data")]) {
    const { status, location } = await site.as(made.people[role]).post(address, filled(action))
    const answer = role === "anonymous" ? `${status} ${location?.split("?")[0]}` : `${status}`
    const signIn = address === path ? "302 /sign-in" : "202 /sign-in"
    const wanted = role === "anonymous" ? signIn : "404"
    if (answer !== wanted) wrong.push(`${role} at ${address}: ${answer}, should be ${wanted}`)
  }
  return wrong
}

describe("who may do what", () => {
  it.each(ACTIONS)("$action: nobody but who may, and once for the same form", async action => {
    const before = await entries()
    const wrong: string[] = []
    for (const role of ROLES.filter(role => !action.doers.includes(role)))
      wrong.push(...(await wrongFor(action, role)))
    expect(wrong).toEqual([])
    expect(await entries()).toBe(before)

    const doer = await someone(world, made.people[action.doers[0]].person?._id ?? "")
    const form = filled(action)
    const path = action.at(made.things)
    const sent = [await site.as(doer).post(path, form), await site.as(doer).post(path, form)]
    expect(sent.map(a => a.status)).toEqual([302, 302])
    expect(sent[1]?.location).toBe(sent[0]?.location)
    expect(await entries()).toBe(before + 1)
  })
})
