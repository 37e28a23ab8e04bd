import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { isListed } from "#app/modules/directory/agency.ts"
import { parseUscc } from "#app/shared/uscc.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { agencyDocs, contractDocs, requestDocs } from "../../../scripts/bench/market-docs.ts"
import { elementsOf } from "../../../scripts/bench/markup.ts"
import { memoryFigures } from "../../../scripts/bench/measure-memory.ts"
import { bodyOf } from "../../../scripts/bench/measure-search.ts"

const NOW = new Date("2024-07-01T00:00:00.000Z")

describe("the market of the bench", () => {
  it("has thousands of agencies with names, codes and ids of their own", () => {
    const agencies = agencyDocs(0, 6600, NOW)
    for (const key of ["_id", "name", "uscc"] as const) {
      expect(new Set(agencies.map(agency => agency[key])).size).toBe(6600)
    }
    expect(agencies.every(isListed)).toBe(true)
    expect(parseUscc(agencies[6599]?.uscc ?? "").ok).toBe(true)
  })
  it("is the same in parts as in one", () => {
    expect(agencyDocs(150, 200, NOW)).toEqual(agencyDocs(0, 200, NOW).slice(150))
  })
  it("has documents as their models want them", async () => {
    const requests = requestDocs(40, NOW)
    for (const doc of agencyDocs(0, 100, NOW)) await new AgencyModel(doc).validate()
    for (const doc of requests) await new RequestModel(doc).validate()
    for (const doc of contractDocs(requests)) await new ContractModel(doc).validate()
  })
  it("has open requests that still run, and a contract for every other", () => {
    const requests = requestDocs(40, NOW)
    const open = requests.filter(({ state }) => state === "open")
    expect(open.every(({ closingAt }) => closingAt > NOW)).toBe(true)
    expect(open.length).toBeGreaterThan(0)
    expect(contractDocs(requests)).toHaveLength(requests.length - open.length)
  })
})

describe("elementsOf", () => {
  it("renders markup as it was", () => {
    const html =
      '<main class="wrap"><a href="/a?b=1&amp;c=2" aria-current="page">甲 &amp; 乙</a><input type="search" name="q"/><br/><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></main><p>end</p>'
    expect(renderToStaticMarkup(elementsOf(html))).toBe(html)
  })
})

describe("bodyOf", () => {
  it("takes what is between the tags of the body, without scripts", () => {
    expect(bodyOf("<html><body class='x'><p>a</p><script>b</script></body></html>")).toBe("<p>a</p>")
  })
})

describe("memoryFigures", () => {
  const samples = Array.from({ length: 600 }, (_, second) => ({
    second,
    mb: second < 120 ? 100 : 200 + second / 10,
  }))
  it("names the largest, and compares the end with minute two", () => {
    const [peak, growth] = memoryFigures(samples, 600)
    expect(peak?.ours).toBeCloseTo(259.9)
    expect(growth?.baseline).toBeCloseTo(213.45)
    expect(growth?.ours).toBeCloseTo(258.45)
  })
  it("says nothing of growth after a short run", () => {
    expect(memoryFigures(samples.slice(0, 20), 20)).toHaveLength(1)
  })
})
