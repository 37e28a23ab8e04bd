import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { answers, freePort, isFree, portFailure, until } from "../../../scripts/services/port.ts"

const server = createServer((request, response) => {
  response.statusCode = request.url === "/broken" ? 503 : 401
  response.end()
})
afterEach(() => server.close())

async function takePort(): Promise<number> {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return (server.address() as AddressInfo).port
}

describe("ports", () => {
  it("are known to be taken", async () => {
    const port = await takePort()
    expect(await isFree(port)).toBe(false)
    expect(await portFailure(port, "127.0.0.1")).toBe("EADDRINUSE")
  })

  it("are taken as wished when free, otherwise chosen", async () => {
    const taken = await takePort()
    expect(await freePort(taken)).not.toBe(taken)
    const free = await freePort()
    expect(await freePort(free)).toBe(free)
  })

  it("count as free on an address that this machine has not", async () => {
    expect(await portFailure(1, "192.0.2.1")).toBeUndefined()
  })
})

describe("answers", () => {
  it("takes any answer that is no fault of the server", async () => {
    const port = await takePort()
    expect(await answers(`http://127.0.0.1:${port}/`)).toBe(true)
    expect(await answers(`http://127.0.0.1:${port}/broken`)).toBe(false)
  })
})

describe("until", () => {
  it("asks again after an error and ends when it is true", async () => {
    let asked = 0
    await until("it", async () => {
      asked++
      if (asked === 1) throw new Error("not yet")
      return asked === 3
    })
    expect(asked).toBe(3)
  })

  it("gives up after its time, saying what it waited for", async () => {
    await expect(until("the engine", async () => false, { withinMs: 30 })).rejects.toThrow(
      "the engine did not answer",
    )
  })

  it("gives up when the signal says so", async () => {
    const signal = AbortSignal.abort(new Error("it ended"))
    await expect(until("the engine", async () => false, { signal })).rejects.toThrow("it ended")
  })
})
