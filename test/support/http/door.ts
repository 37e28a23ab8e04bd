import { connect, createServer, type Socket } from "node:net"
import { freePort } from "../../../scripts/services/port.ts"

/** A way to an engine that can be shut: connections end, and new ones are refused as if the engine were not there. */
export interface Door {
  url: string
  open(): Promise<void>
  shut(): Promise<void>
}

/** A shut door on a port of its own, in front of the engine at this address. */
export async function makeDoor(target: string): Promise<Door> {
  const { hostname, port: targetPort } = new URL(target)
  const port = await freePort()
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket)).on("error", () => socket.destroy())
  }
  const server = createServer(visitor => {
    const engine = connect(Number(targetPort), hostname)
    keep(visitor)
    keep(engine)
    visitor.pipe(engine).pipe(visitor)
  })
  return {
    url: `http://127.0.0.1:${port}`,
    open: () =>
      new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve)),
    shut: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
