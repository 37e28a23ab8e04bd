import { describe, expect, it } from "vitest"
import { withDatabase } from "../../../scripts/services/engines.ts"
import { fontsConf } from "../../../scripts/services/fonts.ts"
import { duration, makeReport } from "../../../scripts/services/report.ts"
import { parseArguments, UnknownArgument } from "../../../scripts/site/args.ts"
import { sitePort } from "../../../scripts/site/run-site.ts"
import { makeStops } from "../../../scripts/site/stop.ts"
import { addUp, PARTS, partsNamed, sum } from "../../../scripts/site/test-parts.ts"

describe("arguments", () => {
  const known = { switches: ["--reset"], words: ["unit", "e2e"] }

  it("are sorted into switches and words", () => {
    const { switches, words } = parseArguments(["e2e", "--reset", "unit"], known)
    expect([...switches]).toEqual(["--reset"])
    expect(words).toEqual(["e2e", "unit"])
  })

  it.each(["--rest", "units", "-r", ""])("refuse %j", arg => {
    expect(() => parseArguments(["unit", arg], known)).toThrow(UnknownArgument)
  })
})

describe("the port of the site", () => {
  it("is 3000 unless PORT says otherwise", () => {
    expect([undefined, "", "8080"].map(sitePort)).toEqual([3000, 3000, 8080])
  })

  it.each(["0", "65536", "-1", "80.5", "http"])("is not %j", text => {
    expect(() => sitePort(text)).toThrow(`PORT=${text}`)
  })
})

describe("the parts of scripts/test", () => {
  it("are all of them by default, and in their own order when named", () => {
    expect(partsNamed([])).toBe(PARTS)
    expect(partsNamed(["e2e", "types"]).map(part => part.name)).toEqual(["types", "e2e"])
  })

  it("add up what several runs counted", () => {
    const lines = ['{"passed":3,"failed":1,"skipped":0}', '{"passed":2,"failed":0,"skipped":0}']
    expect(addUp(lines, 1)).toEqual({ passed: 5, failed: 1 })
  })

  it("count a skipped test as failed", () => {
    expect(addUp(['{"passed":3,"failed":0,"skipped":2}'], 0)).toEqual({ passed: 3, failed: 2 })
  })

  it("count a run that says nothing, ends badly or tests nothing as one failure", () => {
    expect(addUp([], 0)).toEqual({ passed: 0, failed: 1 })
    expect(addUp([], 1)).toEqual({ passed: 0, failed: 1 })
    expect(addUp(['{"passed":3,"failed":0,"skipped":0}'], 1)).toEqual({ passed: 3, failed: 1 })
    expect(addUp(['{"passed":0,"failed":0,"skipped":0}'], 0)).toEqual({ passed: 0, failed: 1 })
  })

  it("have a sum", () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0 })
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 })
  })
})

describe("stops", () => {
  it("run in reverse, one after the other, and a second call waits for the first", async () => {
    const ended: string[] = []
    const stops = makeStops()
    for (const name of ["database", "search", "site"]) {
      stops.add(async () => {
        await Promise.resolve()
        ended.push(name)
      })
    }
    await Promise.all([stops.all(), stops.all()])
    expect(ended).toEqual(["site", "search", "database"])
  })
})

describe("the database's name", () => {
  it.each([
    ["mongodb://127.0.0.1:1/", "mongodb://127.0.0.1:1/x"],
    ["mongodb://127.0.0.1:1", "mongodb://127.0.0.1:1/x"],
    ["mongodb://127.0.0.1:1/?replicaSet=rs0", "mongodb://127.0.0.1:1/x?replicaSet=rs0"],
    ["mongodb://a:1,b:2?replicaSet=rs0", "mongodb://a:1,b:2/x?replicaSet=rs0"],
    ["mongodb://u:p@a:1,b:2/own?w=1", "mongodb://u:p@a:1,b:2/own?w=1"],
    ["mongodb+srv://u:p@cluster.test/", "mongodb+srv://u:p@cluster.test/x"],
  ])("is put into %s unless it has one", (uri, named) => {
    expect(withDatabase(uri, "x")).toBe(named)
  })
})

describe("the font configuration", () => {
  it("names the folders, escaped, and prefers the Chinese font for every family", () => {
    const xml = fontsConf(["/a&b/400Regular"], "/cache")
    expect(xml).toContain("<dir>/a&amp;b/400Regular</dir>")
    expect(xml.match(/<family>Noto Sans SC<\/family>/g)).toHaveLength(3)
  })
})

describe("the report", () => {
  it("writes one line a step, with its time", async () => {
    const lines: string[] = []
    const value = await makeReport(line => lines.push(line)).step(
      v => `made ${v}`,
      async () => 7,
      "making",
    )
    expect(value).toBe(7)
    expect(lines[0]).toBe("  … making")
    expect(lines[1]).toMatch(/^ {2}✓ made 7 \(0\.\d s\)$/)
  })

  it.each([
    [0, "0.0 s"],
    [1249, "1.2 s"],
    [59_949, "59.9 s"],
    [59_999, "1 min 0 s"],
    [151_400, "2 min 31 s"],
  ])("says %d ms as %s", (ms, text) => {
    expect(duration(ms)).toBe(text)
  })
})
