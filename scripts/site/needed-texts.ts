import ts from "typescript"
import type { Plugin } from "vite"

/**
 * Gives each module of a client build the texts that it names and no others: `import { xTexts } from "./x.texts.ts"`
 * becomes an import of `./x.texts.ts?keys=title,state.*`, and that file keeps these keys alone. So a page carries the
 * words that it shows, however many others stand in the same file. Where the keys cannot be read off the source (texts
 * handed on to a function, a key from a variable) the whole file stays.
 */
export function neededTexts(): Plugin {
  return {
    name: "needed-texts",
    apply: "build",
    enforce: "pre",
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/.*\.tsx?($|\?)/.test(id) || id.includes("/node_modules/")) return
      const [file = "", query = ""] = id.split("?")
      const keys = new URLSearchParams(query).get("keys")
      if (keys) return { code: withKeys(code, keys.split(",")), map: null }
      if (file.endsWith(".texts.ts")) return
      return { code: withNamedKeys(code), map: null }
    },
  }
}

/** Exports of a route that never reach the browser: what they say is not needed there. */
const SERVER_EXPORTS = new Set(["loader", "action", "headers"])

/** The source with every import of texts narrowed to the keys that the rest of it names. */
export function withNamedKeys(code: string): string {
  if (!code.includes(".texts.ts")) return code
  const file = ts.createSourceFile("module.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  let narrowed = code
  for (const { from, name } of importsOfTexts(file).reverse()) {
    const keys = keysNamed(file, name)
    if (!keys) continue
    // The ending says to the bundler that it is still TypeScript.
    const address = `${from.text}?keys=${[...keys].sort().join(",")}&.ts`
    narrowed = `${narrowed.slice(0, from.getStart())}"${address}"${narrowed.slice(from.getEnd())}`
  }
  return narrowed
}

/** Imports of one set of texts and nothing else from a file of texts. */
function importsOfTexts(file: ts.SourceFile): { from: ts.StringLiteral; name: string }[] {
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier: from }) => {
    const named = importClause?.namedBindings
    if (!ts.isStringLiteral(from) || !from.text.endsWith(".texts.ts") || importClause?.isTypeOnly) return []
    if (!named || !ts.isNamedImports(named) || named.elements.length !== 1) return []
    return named.elements.map(element => ({ from, name: element.name.text }))
  })
}

/** The keys by which a module names texts, `*` for what is worked out; undefined when they cannot be read off. */
function keysNamed(file: ts.SourceFile, name: string): Set<string> | undefined {
  const keys = new Set<string>()
  for (const use of usesOf(file, name)) {
    const named = keysOfUse(use)
    if (!named) return undefined
    for (const key of named) keys.add(key)
  }
  return keys
}

function usesOf(within: ts.Node, name: string): ts.Identifier[] {
  const found: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForTheServer(node)) return
    if (ts.isIdentifier(node) && node.text === name && !isNameOfProperty(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(within)
  return found
}

function isNameOfProperty(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent)) return parent.name === node
  return false
}

function isForTheServer(node: ts.Node): boolean {
  return ts.isFunctionDeclaration(node) && SERVER_EXPORTS.has(node.name?.text ?? "")
}

/** What one mention of texts asks for: `useTexts(x)`, `translator(x, lang)`, `lookup(x, lang, key)` or `x[lang].key`. */
function keysOfUse(use: ts.Identifier): string[] | undefined {
  const { parent } = use
  if (ts.isElementAccessExpression(parent) && parent.expression === use) return keysOfMember(parent.parent)
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== use) return undefined
  const called = parent.expression.getText()
  if (called === "lookup") return keysOf(parent.arguments[2])
  if (called !== "useTexts" && called !== "translator") return undefined
  return keysOfTranslator(parent)
}

function keysOfMember(node: ts.Node): string[] | undefined {
  if (ts.isPropertyAccessExpression(node)) return [node.name.text]
  return ts.isElementAccessExpression(node) ? keysOf(node.argumentExpression) : undefined
}

/** A translator is asked at once, or has a name by which the function around asks it. */
function keysOfTranslator(made: ts.CallExpression): string[] | undefined {
  const { parent } = made
  if (isAsked(made)) return keysOf(made.parent.arguments[0])
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined
  const keys = usesOf(bodyAround(parent), parent.name.text).map(use => {
    if (ts.isVariableDeclaration(use.parent) && use.parent.name === use) return []
    return isAsked(use) ? keysOf(use.parent.arguments[0]) : undefined
  })
  return keys.includes(undefined) ? undefined : keys.flatMap(named => named ?? [])
}

function isAsked<N extends ts.Node>(node: N): node is N & { parent: ts.CallExpression } {
  return ts.isCallExpression(node.parent) && node.parent.expression === (node as ts.Node)
}

function bodyAround(node: ts.Node): ts.Node {
  let around = node.parent
  while (!ts.isSourceFile(around) && !ts.isFunctionLike(around)) around = around.parent
  return around
}

/** The keys that an expression can be: a literal, one of two, or a pattern, whatever type it is taken for. */
function keysOf(asked: ts.Expression | undefined): string[] | undefined {
  if (!asked) return undefined
  if (ts.isStringLiteralLike(asked)) return [asked.text]
  if (ts.isParenthesizedExpression(asked) || ts.isAsExpression(asked)) return keysOf(asked.expression)
  if (ts.isConditionalExpression(asked)) {
    const [yes, no] = [keysOf(asked.whenTrue), keysOf(asked.whenFalse)]
    return yes && no && [...yes, ...no]
  }
  if (!ts.isTemplateExpression(asked)) return undefined
  return [`${asked.head.text}*${asked.templateSpans.at(-1)?.literal.text ?? ""}`]
}

/** A file of texts with those keys alone that are named, or fit a pattern with `*`. */
export function withKeys(code: string, named: readonly string[]): string {
  const file = ts.createSourceFile("texts.ts", code, ts.ScriptTarget.Latest, true)
  const patterns = named.filter(key => key.includes("*")).map(key => key.split("*") as [string, string])
  const isNamed = (key: string) =>
    named.includes(key) || patterns.some(([head, tail]) => key.startsWith(head) && key.endsWith(tail))
  const cuts: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) {
      if (!isNamed(keyOf(node))) cuts.push(node)
    } else ts.forEachChild(node, visit)
  }
  visit(file)
  let kept = code
  for (const cut of cuts.reverse())
    kept = kept.slice(0, cut.getFullStart()) + kept.slice(endWithComma(kept, cut))
  return kept
}

function keyOf({ name }: ts.PropertyAssignment): string {
  return ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : name.getText()
}

function endWithComma(code: string, node: ts.Node): number {
  const comma = /^\s*,/.exec(code.slice(node.getEnd()))
  return node.getEnd() + (comma?.[0].length ?? 0)
}
