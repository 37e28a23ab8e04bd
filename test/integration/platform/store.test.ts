import { afterAll, beforeAll, expect, it } from "vitest"
import { prepareStore } from "#app/platform/store.server.ts"
import { SessionModel } from "#models/platform/session.server.ts"
import { openEmptyWorld, type World } from "../../support/world.ts"

let world: World

beforeAll(async () => {
  world = await openEmptyWorld()
})
afterAll(() => world?.close())

const startTwo = (time: { isSet: boolean }) =>
  Promise.all([1, 2].map(() => prepareStore(world.services.connection, time)))
const ending = async () =>
  (await SessionModel.collection.indexes()).filter(index => index.expireAfterSeconds !== undefined)

it("two servers that start at once make the same store, and remove what has ended by the time of day alone", async () => {
  await world.services.connection.dropDatabase()
  await startTwo({ isSet: false })
  expect(await ending()).toHaveLength(1)
  await startTwo({ isSet: true })
  expect(await ending()).toEqual([])
  // Nothing is there to drop any more.
  await startTwo({ isSet: true })
  expect(await ending()).toEqual([])
})
