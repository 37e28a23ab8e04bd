import { join } from "node:path"
import { cacheDir, installOnce } from "./cache.ts"
import { runOrThrow } from "./command.ts"
import { type Engine, external, running } from "./engine.ts"
import { answers, until } from "./port.ts"
import { supervise } from "./supervisor.ts"
import { needGo } from "./versions.ts"

const VERSION = "0.197.0"
const FOLDER = `stripe-mock-${VERSION}`
const BINARY = "stripe-mock"

/** Stripe's own stand-in for its API: checks every call against the published description, keeps nothing. */
export const stripeMock: Engine = {
  name: "stripe-mock",

  async find({ env, which, exists }) {
    if (env.STRIPE_API_BASE) return { label: "Stripe API of STRIPE_API_BASE", url: env.STRIPE_API_BASE }
    const onPath = which(BINARY)
    if (onPath) return { kind: "server", label: "stripe-mock on PATH", command: [onPath] }
    const cached = join(cacheDir(env), FOLDER, BINARY)
    return exists(cached)
      ? { kind: "server", label: `stripe-mock ${VERSION} from the cache`, command: [cached] }
      : undefined
  },

  async install(report, lookup) {
    const go = await needGo()
    const folder = await report.step(
      `stripe-mock: ${VERSION} built`,
      () =>
        installOnce(report, cacheDir(lookup.env), {
          name: FOLDER,
          proof: BINARY,
          async fill(target) {
            const env = { GOBIN: target }
            await runOrThrow([go, "install", `github.com/stripe/stripe-mock@v${VERSION}`], { env })
          },
        }),
      `stripe-mock: building ${VERSION} with Go (about half a minute, once)`,
    )
    return { kind: "server", label: `stripe-mock ${VERSION} just built`, command: [join(folder, BINARY)] }
  },

  async start(found, place) {
    if ("url" in found) return external(stripeMock, found.url, "STRIPE_API_BASE")
    const url = `http://127.0.0.1:${place.port}`
    return running(
      url,
      await supervise({
        name: "stripe-mock",
        // HTTPS cannot be turned off beside an address for HTTP; unnamed it would take one fixed port of every interface.
        command: [...found.command, "-http-addr", `127.0.0.1:${place.port}`, "-https-addr", "127.0.0.1:0"],
        logFile: place.logFile,
        report: place.report,
        onStart: place.onStart,
        ready: signal => stripeMock.ready(url, signal),
      }),
    )
  },

  ready: (url, signal) => until("stripe-mock", () => answers(`${url}/v1/balance`), { signal }),
}
