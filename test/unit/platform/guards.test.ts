import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { describe, expect, it } from "vitest"

const ROUTES = "app/routes"

/** Answer to machines, not to people, and prove who asks in another way. */
const WITHOUT_GUARD = new Set(["app/routes/healthz.ts", "app/routes/webhooks+/stripe.ts"])

const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
  .filter(f => /\.tsx?$/.test(f))
  .map(f => join(ROUTES, f))

interface Handler {
  file: string
  name: string
  body: ts.Block | undefined
}

/** Every loader and action that a route exports. */
const handlers = files.flatMap(handlersOf)

function handlersOf(file: string): Handler[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)
  return source.statements.flatMap(statement => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(m => m.kind === ts.SyntaxKind.ExportKeyword)
    if (!exported) return []
    if (ts.isFunctionDeclaration(statement)) return named(file, statement.name?.text, statement.body)
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(d => named(file, d.name.getText(), undefined))
  })
}

function named(file: string, name: string | undefined, body: ts.Block | undefined): Handler[] {
  return name === "loader" || name === "action" ? [{ file, name, body }] : []
}

/** True when the first statement awaits the guard (or the root's data, which begins with it). */
function isGuarded({ body }: Handler): boolean {
  const first = body?.statements[0]?.getText() ?? ""
  return /^(const [^=]+= |return )?(await )?(guard|rootData)\(args\b/.test(first)
}

describe("routes", () => {
  it("are found", () => {
    expect(handlers.length).toBeGreaterThan(10)
  })

  it.each(handlers.filter(h => !WITHOUT_GUARD.has(h.file)))("$file: $name begins with the guard", handler => {
    expect(isGuarded(handler)).toBe(true)
  })

  it.each(files)("%s stays under 120 lines", file => {
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(121)
  })
})
