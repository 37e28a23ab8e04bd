import { createElement, type ReactNode } from "react"

const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"])
const TOKEN = /<!--[\s\S]*?-->|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g

interface Open {
  tag: string
  attributes: Record<string, string>
  children: ReactNode[]
}

/**
 * The React elements of a piece of HTML as React itself writes it: nothing but double quotes, every element closed.
 * Attributes keep their names, event handlers there are none. For rendering a page again without what makes it.
 */
export function elementsOf(html: string): ReactNode[] {
  const root: Open = { tag: "", attributes: {}, children: [] }
  const stack = [root]
  for (const token of html.matchAll(TOKEN)) take(token, stack)
  return root.children
}

function take([, closed, opened, attributes = "", text]: RegExpExecArray, stack: Open[]): void {
  const add = (node: ReactNode) => stack.at(-1)?.children.push(node)
  if (text !== undefined) add(unescaped(text))
  else if (opened && VOID.has(opened)) add(createElement(opened, attributesOf(attributes)))
  else if (opened) stack.push({ tag: opened, attributes: attributesOf(attributes), children: [] })
  else if (stack.at(-1)?.tag === closed && stack.length > 1) {
    const { tag, attributes: own, children } = stack.pop() as Open
    add(createElement(tag, own, ...children))
  }
}

function attributesOf(text: string): Record<string, string> {
  const attributes = [...text.matchAll(ATTRIBUTE)].filter(([, name]) => name !== "style" && name !== "value")
  return Object.fromEntries(attributes.map(([, name, value]) => [nameOf(name ?? ""), unescaped(value ?? "")]))
}

function nameOf(name: string): string {
  if (name === "class") return "className"
  return name === "for" ? "htmlFor" : name
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
}
