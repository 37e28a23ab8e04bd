import { connect, createServer, type Socket } from "node:net"

/** A way to an engine that is shut at first: whoever knocks is turned away at once, as if the engine were not there. */
export interface Door {
  url: string
  open(): void
  /** Turns everybody away and leaves. */
  shut(): Promise<void>
}

/** A shut door on a port of its own, which it keeps from the beginning, in front of the engine at this address. */
export async function makeDoor(target: string): Promise<Door> {
  const { hostname, port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  let isOpen = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket)).on("error", () => socket.destroy())
  }
  const server = createServer(visitor => {
    keep(visitor)
    if (!isOpen) return void visitor.resetAndDestroy()
    const engine = connect(Number(targetPort), hostname)
    keep(engine)
    visitor.pipe(engine).pipe(visitor)
  })
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve()),
  )
  const address = server.address()
  const port = typeof address === "object" ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    open() {
      isOpen = true
    },
    shut: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
