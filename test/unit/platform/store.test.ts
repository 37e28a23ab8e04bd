import { createServer, type Server, type Socket } from "node:net"
import { BSON } from "mongodb"
import mongoose from "mongoose"
import { afterEach, describe, expect, it } from "vitest"
import { openStore } from "#app/platform/store.server.ts"

/** The two kinds of messages of MongoDB's wire protocol by which clients ask who is there, and how each is answered. */
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013

let server: Server
const sockets = new Set<Socket>()
afterEach(async () => {
  await mongoose.disconnect()
  for (const socket of sockets) socket.destroy()
  await new Promise(resolve => server.close(resolve))
})

/** A server that answers every command with this document, and gives its address. */
async function serverThatSays(hello: object): Promise<string> {
  const answer = Buffer.from(BSON.serialize({ ok: 1, minWireVersion: 0, maxWireVersion: 25, ...hello }))
  server = createServer(socket => {
    sockets.add(socket)
    socket.on("data", message => {
      const asked = message.readInt32LE(12)
      const body =
        asked === OP_QUERY ? Buffer.concat([replyHead(), answer]) : Buffer.concat([Buffer.alloc(5), answer])
      const head = Buffer.alloc(16)
      head.writeInt32LE(16 + body.length, 0)
      head.writeInt32LE(message.readInt32LE(4), 8)
      head.writeInt32LE(asked === OP_QUERY ? OP_REPLY : OP_MSG, 12)
      socket.write(Buffer.concat([head, body]))
    })
    socket.on("error", () => socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
  return `mongodb://127.0.0.1:${(server.address() as { port: number }).port}/market`
}

/** Flags, cursor and first place of an old reply, and that it holds one document. */
function replyHead(): Buffer {
  const head = Buffer.alloc(20)
  head.writeInt32LE(1, 16)
  return head
}

describe("the store", () => {
  it("refuses a standalone MongoDB and says what is needed", async () => {
    const uri = await serverThatSays({ isWritablePrimary: true, ismaster: true })
    await expect(openStore(uri)).rejects.toThrow(/standalone MongoDB.*replica set/)
    expect(mongoose.connection.readyState).toBe(0)
  })

  it.each([
    ["a member of a replica set", { setName: "rs0" }],
    ["a router of shards", { msg: "isdbgrid" }],
  ])("takes %s", async (_, kind) => {
    const uri = await serverThatSays({ isWritablePrimary: true, ismaster: true, ...kind })
    expect((await openStore(`${uri}?directConnection=true`)).readyState).toBe(1)
  })
})
