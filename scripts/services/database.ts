import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { cacheDir, installOnce } from "./cache.ts"
import { Failure, runOrThrow } from "./command.ts"
import { type Engine, external, type Found, type Place, running } from "./engine.ts"
import type { Lookup } from "./lookup.ts"
import { answersPing, joinReplicaSet } from "./mongod.ts"
import { takesConnections, until } from "./port.ts"
import { supervise } from "./supervisor.ts"
import { needPython } from "./versions.ts"

/** A pre-release: pinned exactly. */
const WHEEL = "0.7.0b3"
export const NATIVE_FOLDER = "secantus-rs"
const NATIVE = join("bin", "secantusd-rs")
const WHEEL_PROOF = join("secantus", "__init__.py")

const wheelFolder = (python: string) => `secantusdb-${WHEEL}-py${python}`

/** MongoDB, or an embedded server that speaks its protocol. `DATABASE_ENGINE` (mongod, native, wheel) asks for one. */
export const database: Engine = {
  name: "database",

  async find(lookup) {
    const wanted = lookup.env.DATABASE_ENGINE
    if (lookup.env.MONGODB_URI && !wanted)
      return { label: "database of MONGODB_URI", url: lookup.env.MONGODB_URI }
    for (const look of [findMongod, findNative, findWheel]) {
      const found = await look(lookup)
      if (found && "kind" in found && (!wanted || wanted === found.kind)) return found
    }
    if (wanted && wanted !== "wheel") {
      throw new Error(
        `DATABASE_ENGINE=${wanted}: it is not on this machine (native is made by npm run db:native)`,
      )
    }
    return undefined
  },

  async install(report, lookup) {
    const { executable, version } = await needPython()
    const name = wheelFolder(version)
    const pip = [executable, "-m", "pip", "install", "--quiet", "--no-input", "--no-warn-conflicts"]
    const folder = await report.step(
      `database: SecantusDB ${WHEEL} installed`,
      () =>
        installOnce(report, cacheDir(lookup.env), {
          name,
          proof: WHEEL_PROOF,
          async fill(target) {
            await runOrThrow([...pip, "--target", target, `SecantusDB==${WHEEL}`])
          },
        }),
      `database: installing SecantusDB ${WHEEL} with pip (some 10 s, once)`,
    )
    return wheel(executable, folder, "just installed")
  },

  async start(found, place) {
    if ("url" in found) return external(database, found.url, "MONGODB_URI")
    const mongod = found.kind === "mongod"
    await keepToEngine(place.dataDir, found.kind)
    await mkdir(join(place.dataDir, mongod ? "mongod" : "db"), { recursive: true })
    const url = `mongodb://127.0.0.1:${place.port}/${mongod ? "?replicaSet=rs0" : ""}`
    return running(
      url,
      await supervise({
        name: "database",
        command: [...found.command, ...(mongod ? mongodArguments(place) : secantusArguments(place))],
        env: found.env,
        logFile: place.logFile,
        report: place.report,
        onStart: place.onStart,
        async ready(signal) {
          const listens = () => takesConnections("127.0.0.1", place.port)
          await until("the database's port", listens, { withinMs: 60_000, signal })
          if (mongod) await joinReplicaSet(place.port, signal)
          await database.ready(url, signal)
        },
      }),
    )
  },

  ready: (url, signal) => until("the database", () => answersPing(url), { signal }),
}

async function findMongod({ which }: Lookup): Promise<Found | undefined> {
  const mongod = which("mongod")
  return mongod ? { kind: "mongod", label: "database: mongod on PATH", command: [mongod] } : undefined
}

async function findNative({ env, which, exists }: Lookup): Promise<Found | undefined> {
  const onPath = which("secantusd-rs")
  if (onPath) return { kind: "native", label: "database: secantusd-rs on PATH", command: [onPath] }
  const cached = join(cacheDir(env), NATIVE_FOLDER, NATIVE)
  return exists(cached)
    ? { kind: "native", label: "database: secantusd-rs from the cache", command: [cached] }
    : undefined
}

async function findWheel({ env, exists, python: findPython }: Lookup): Promise<Found | undefined> {
  const python = await findPython()
  if (!python) return undefined
  const folder = join(cacheDir(env), wheelFolder(python.version))
  return exists(join(folder, WHEEL_PROOF)) ? wheel(python.executable, folder, "from the cache") : undefined
}

/**
 * Remembers which engine wrote the data. secantusd-rs reads what the wheel wrote, but not the other way round: the wheel
 * takes the indexes of secantusd-rs for others of the same name and refuses them.
 */
async function keepToEngine(dataDir: string, kind: string): Promise<void> {
  const file = join(dataDir, "database-engine")
  const last = await readFile(file, "utf8").catch(() => "")
  if (last === "native" && kind === "wheel") {
    throw new Failure(
      "The data were written by secantusd-rs, not by the SecantusDB wheel, which cannot read them.\n" +
        "  Build it again: npm run db:native     Or start anew: scripts/demo --reset",
    )
  }
  await mkdir(dataDir, { recursive: true })
  if (kind !== "mongod") await writeFile(file, kind)
}

function wheel(python: string, folder: string, from: string): Found {
  return {
    kind: "wheel",
    label: `database: SecantusDB ${WHEEL} ${from}`,
    command: [python, "-m", "secantus"],
    env: { PYTHONPATH: folder, PYTHONUNBUFFERED: "1" },
  }
}

/** Every commit is on the disk before it is acknowledged: the journal promises that. */
function secantusArguments({ port, dataDir }: Place): string[] {
  const where = ["--host", "127.0.0.1", "--port", String(port), "--storage-path", join(dataDir, "db")]
  return [...where, "--sync-on-commit", "--cache-size", "512M", "--log-level", "WARNING"]
}

function mongodArguments({ port, dataDir }: Place): string[] {
  return [
    "--replSet",
    "rs0",
    "--bind_ip",
    "127.0.0.1",
    "--port",
    String(port),
    "--dbpath",
    join(dataDir, "mongod"),
  ]
}
