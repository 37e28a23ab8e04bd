import { Missing, run, which } from "./command.ts"

/** `[3, 11, 7]` of any text in which a version stands first, such as "Python 3.11.7" or "go version go1.26.8". */
export function parseVersion(text: string): number[] | undefined {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text)
  return found?.slice(1).map(part => Number(part ?? 0))
}

/** Whether `version` is `least` or later; both as numbers from the left. */
export function isAtLeast(version: readonly number[], least: readonly number[]): boolean {
  for (const [i, wanted] of least.entries()) {
    const part = version[i] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}

/** The wheel of the embedded database exists for these. */
const PYTHON_LEAST = [3, 10]
const PYTHON_BEYOND = [3, 14]
const PYTHONS = ["python3", "python3.13", "python3.12", "python3.11", "python3.10"]

export interface Python {
  executable: string
  /** "3.11" */
  version: string
}

let python: Promise<Python | undefined> | undefined

/** The first Python on PATH for which there is a wheel. Looked for once. */
export function findPython(): Promise<Python | undefined> {
  python ??= (async () => {
    for (const name of PYTHONS) {
      const found = which(name) && (await askPython(name))
      if (found) return found
    }
    return undefined
  })()
  return python
}

async function askPython(name: string): Promise<Python | undefined> {
  const { code, output } = await run([name, "-c", "import sys; print(sys.executable); print(sys.version)"])
  const [executable, text] = output.split("\n")
  const version = parseVersion(text ?? "")
  return code === 0 && executable && version && isPythonFit(version)
    ? { executable, version: version.slice(0, 2).join(".") }
    : undefined
}

export function isPythonFit(version: readonly number[]): boolean {
  return isAtLeast(version, PYTHON_LEAST) && !isAtLeast(version, PYTHON_BEYOND)
}

/** The Python that is there, with pip; throws `Missing` otherwise. */
export async function needPython(): Promise<Python> {
  const found = await findPython()
  if (!found) {
    throw new Missing(
      "Python 3.10 to 3.13 is missing; the embedded database runs on it.\n" +
        "  Debian, Ubuntu: apt-get install python3 python3-pip     macOS: brew install python@3.13\n" +
        "  Or name a MongoDB replica set in MONGODB_URI, or put mongod on PATH.",
    )
  }
  if ((await run([found.executable, "-m", "pip", "--version"])).code !== 0) {
    throw new Missing(
      `pip is missing for ${found.executable}.\n  Debian, Ubuntu: apt-get install python3-pip`,
    )
  }
  return found
}

/** The version that go.mod of stripe-mock 0.197.0 asks for; since 1.21 Go fetches a later one by itself. */
const GO_LEAST = [1, 21]

/** The go command that is there; throws `Missing` otherwise. */
export async function needGo(): Promise<string> {
  const go = which("go")
  const version = go && parseVersion((await run([go, "version"])).output)
  if (go && version && isAtLeast(version, GO_LEAST)) return go
  throw new Missing(
    "Go 1.21 or later is missing; stripe-mock is built with it.\n" +
      "  Debian, Ubuntu: apt-get install golang-go (or https://go.dev/dl/)     macOS: brew install go\n" +
      "  Or put stripe-mock on PATH, or name one in STRIPE_API_BASE.",
  )
}
