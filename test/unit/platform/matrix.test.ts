import { readdirSync } from "node:fs"
import { expect, it } from "vitest"
import { TABLE, type Things } from "../../support/http/matrix.ts"

/** Addresses that give nothing of anybody to read, each with what looks at it instead. */
const ELSEWHERE: Record<string, string> = {
  "sign-in.tsx": "sends away who is signed in: accounts/sign-in",
  "sign-up.tsx": "sends away who is signed in: http/refusals",
  "sign-out.ts": "takes forms alone: http/addresses",
  "language.ts": "takes forms alone: http/addresses",
  "healthz.ts": "answers machines: http/engines",
  "webhooks+/stripe.ts": "answers machines: http/defences",
  "sitemap[.]xml.ts": "the addresses of public pages: http/secrecy",
  "deals[.]csv.ts": "the public list of deals: http/secrecy",
  "figures[.]csv.ts": "the public figures: figures/figures",
  "desk+/_layout.tsx": "stands around every page of the desk",
  "desk+/drafts.$form.ts": "takes forms alone: application/application-routes",
}

const things = new Proxy({}, { get: () => "thing" }) as Things
const asked = TABLE.map(row => row.at(things).replace(/\?.*/, ""))

/** What an address of this route looks like: the folder is the address. */
function addressOf(file: string): RegExp {
  const parts = file
    .replace(/\.tsx?$/, "")
    .replace(/\+\//g, "/")
    .replace(/_(?=\.|$)/g, "")
    .split(/[/.]/)
    .filter(part => part !== "_index")
  return new RegExp(`^/${parts.map(part => (part.startsWith("$") ? "[^/]+" : part)).join("/")}$`)
}

it("the table of who may see what has a row for every route", () => {
  const routes = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .filter(file => /\.tsx?$/.test(file) && file !== "$.tsx" && !(file in ELSEWHERE))
    .sort()
  expect(routes.length).toBeGreaterThan(80)
  expect(routes.filter(file => !asked.some(address => addressOf(file).test(address)))).toEqual([])
})
