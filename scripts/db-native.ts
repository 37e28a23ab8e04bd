import { join } from "node:path"
import { cacheDir } from "./services/cache.ts"
import { Missing, run, which } from "./services/command.ts"
import { NATIVE_FOLDER } from "./services/database.ts"
import { makeReport } from "./services/report.ts"
import { isAtLeast, parseVersion } from "./services/versions.ts"
import { runCommand } from "./site/run-command.ts"

const VERSION = "0.5.3-beta.196"
const RUST_LEAST = [1, 95]

const USAGE = `npm run db:native
  Builds the faster embedded database (secantusd-rs ${VERSION}) once, some five to ten minutes.
  It needs Rust 1.95 or later, cmake and a C compiler, and is found by itself from then on; the data stay as they are.`

/** cargo puts the program into place as its last step, so an interrupted build leaves nothing that looks finished. */
async function buildNative(): Promise<void> {
  const cargo = await needCargo()
  const root = join(cacheDir(), NATIVE_FOLDER)
  const version = ["--version", VERSION, "--locked", "--ignore-rust-version", "--root", root]
  await makeReport().step(
    `secantusd-rs ${VERSION} built into ${root}`,
    async () => {
      const { code } = await run([cargo, "install", "secantus-mdb", ...version], { show: true })
      if (code !== 0) throw new Missing("The build failed; what it lacked stands above.")
    },
    "building; this takes some five to ten minutes",
  )
}

async function needCargo(): Promise<string> {
  const cargo = which("cargo")
  const version = cargo && parseVersion((await run([cargo, "--version"])).output)
  const missing = ["cmake", "cc"].filter(tool => !which(tool))
  if (cargo && version && isAtLeast(version, RUST_LEAST) && missing.length === 0) return cargo
  const rust =
    cargo && version && isAtLeast(version, RUST_LEAST) ? [] : ["Rust 1.95 or later (https://rustup.rs)"]
  throw new Missing(
    `${[...rust, ...missing].join(", ")}.\n` +
      "  Debian, Ubuntu: apt-get install cmake build-essential; Rust from rustup. It is optional: nothing needs it.",
  )
}

await runCommand(USAGE, {}, buildNative)
