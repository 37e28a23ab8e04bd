import type { routeArgs } from "../people.ts"

type Loader = (args: ReturnType<typeof routeArgs>) => Promise<unknown>
const routes = import.meta.glob<{ loader?: Loader }>("/app/routes/**/*.{ts,tsx}", { eager: true })

const loaders = Object.entries(routes)
  .flatMap(([file, { loader }]) => (loader ? [{ loader, pattern: patternOf(file) }] : []))
  // A fixed address (`/desk/requests/new`) is told before one with a parameter.
  .sort((a, b) => fixedParts(b.pattern) - fixedParts(a.pattern))
  .map(({ loader, pattern }) => ({
    loader,
    address: new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
  }))

/** `/app/routes/desk+/requests+/$id_.select.tsx` → `/desk/requests/:id/select`; `[.]` is a dot. */
function patternOf(file: string): string {
  const parts = file
    .replace("/app/routes/", "")
    .replace(/\.tsx?$/, "")
    .replace(/\+\//g, "/")
    .replace(/_(?=\.|$)/g, "")
    .replace("[.]", "\0")
    .split(/[/.]/)
    .filter(part => part !== "_index")
  return `/${parts.map(part => part.replace(/^\$(?=.)/, ":").replace("\0", ".")).join("/")}`
}

function fixedParts(pattern: string): number {
  return pattern.split("/").filter(part => !part.startsWith(":")).length
}

/** The loader of the page at an address, with the parameters that the router would give it; undefined without one. */
export function loaderAt(address: string) {
  const [pathname = ""] = address.split("?")
  for (const { loader, address: shape } of loaders) {
    const found = shape.exec(pathname)
    if (found) return { loader, params: { ...found.groups } as Record<string, string> }
  }
  return undefined
}
