import ts from "typescript"
import type { Plugin } from "vite"

/**
 * Empties the other language in `defineTexts({ zh: …, en: … })` of a client build: each language has a build of its own,
 * so that no browser loads texts that its pages never show.
 */
export function oneLanguage(language: "zh" | "en"): Plugin {
  const other = language === "en" ? "zh" : "en"
  return {
    name: "one-language",
    apply: "build",
    enforce: "pre",
    transform(code, id, options) {
      if (options?.ssr || !/\.texts\.ts($|\?)/.test(id)) return
      return { code: withoutLanguage(code, other), map: null }
    },
  }
}

/** The source of a file of texts with the texts of one language replaced by `{}`. */
export function withoutLanguage(code: string, language: string): string {
  const file = ts.createSourceFile("texts.ts", code, ts.ScriptTarget.Latest, true)
  const cuts = callsOf(file).flatMap(call => textsOf(call, language))
  let short = code
  for (const cut of cuts.reverse()) {
    short = `${short.slice(0, cut.getStart())}{}${short.slice(cut.getEnd())}`
  }
  return short
}

function callsOf(node: ts.Node): ts.CallExpression[] {
  const here = ts.isCallExpression(node) && node.expression.getText() === "defineTexts" ? [node] : []
  const below: ts.CallExpression[] = []
  ts.forEachChild(node, child => {
    below.push(...callsOf(child))
  })
  return [...here, ...below]
}

function textsOf(call: ts.CallExpression, language: string): ts.Node[] {
  const [texts] = call.arguments
  if (!texts || !ts.isObjectLiteralExpression(texts)) return []
  return texts.properties.flatMap(p =>
    ts.isPropertyAssignment(p) && p.name.getText() === language ? [p.initializer] : [],
  )
}
