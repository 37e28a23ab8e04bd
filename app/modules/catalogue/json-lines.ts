/** Where each value of a JSON text begins: path (`items.3.name`) to line, from 1. */
export interface JsonLines {
  lines: ReadonlyMap<string, number>
  /** Keys that stand twice in one object; `JSON.parse` would silently keep the last. */
  repeated: readonly { path: string; line: number }[]
}

/** The text is no JSON from this line on. */
export interface JsonRefusal {
  refusedLine: number
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\r\n]*/y
const DEEPEST = 40

class CellRefusal extends Error {}

/**
 * Finds the line of every value in a JSON text, so that what is wrong with a file can be told with its line. Gives the
 * line of the refusal for a text that is no JSON or nests deeper than 40.
 */
export function jsonLines(text: string): JsonLines | JsonRefusal {
  const reader = new Reader(text)
  try {
    reader.value("", 0)
    reader.space()
    return reader.at === text.length ? reader : { refusedLine: reader.line() }
  } catch (error) {
    if (error instanceof CellRefusal) return { refusedLine: reader.line() }
    throw error
  }
}

/** The line of a path, or of the nearest thing around it that is there. */
export function lineAt(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join("."))
    if (line !== undefined) return line
  }
  return lines.get("") ?? 1
}

class Reader implements JsonLines {
  readonly lines = new Map<string, number>()
  readonly repeated: { path: string; line: number }[] = []
  at = 0
  private counted = 0
  private lineNumber = 1

  constructor(private readonly text: string) {}

  /** The line of the present place; counts on from where it last stood. */
  line(): number {
    for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === "\n") this.lineNumber++
    return this.lineNumber
  }

  space(): void {
    this.take(SPACE)
  }

  value(path: string, depth: number): void {
    if (depth > DEEPEST) throw new CellRefusal()
    this.space()
    this.lines.set(path, this.line())
    const sign = this.text[this.at]
    if (sign === "{") this.members("}", depth, () => this.member(path))
    else if (sign === "[") this.members("]", depth, n => within(path, n))
    else if (!this.take(sign === '"' ? STRING : LITERAL)) throw new CellRefusal()
  }

  /** The members of an object or array; `name` reads what stands before a value and gives its path. */
  private members(end: string, depth: number, name: (n: number) => string): void {
    this.at++
    this.space()
    if (this.isNext(end)) return
    for (let n = 0; ; n++) {
      this.space()
      this.value(name(n), depth + 1)
      this.space()
      if (this.isNext(end)) return
      if (!this.isNext(",")) throw new CellRefusal()
    }
  }

  private member(path: string): string {
    const line = this.line()
    const key = this.take(STRING)
    this.space()
    if (!key || !this.isNext(":")) throw new CellRefusal()
    const own = within(path, String(JSON.parse(key)))
    if (this.lines.has(own)) this.repeated.push({ path: own, line })
    return own
  }

  private isNext(sign: string): boolean {
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ""
    this.at += found.length
    return found
  }
}

function within(path: string, name: string | number): string {
  return path === "" ? String(name) : `${path}.${name}`
}
