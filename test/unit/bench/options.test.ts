import { describe, expect, it } from "vitest"
import { BadOption, PARTS, parseOptions } from "../../../scripts/bench/options.ts"

describe("parseOptions", () => {
  it("measures everything in full when nothing is said", () => {
    const options = parseOptions([])
    expect([...options.only]).toEqual([...PARTS])
    expect(options).toMatchObject({
      ...{ quick: false, rounds: 5, manyAgencies: 20_000, manyEntries: 20_000, memorySeconds: 600 },
    })
  })
  it("does less when it has to be quick", () => {
    const [full, quick] = [parseOptions([]), parseOptions(["--quick"])]
    expect(quick.quick).toBe(true)
    for (const key of [
      "rounds",
      "loadSeconds",
      "manyAgencies",
      "manyEntries",
      "queueFiles",
      "memorySeconds",
      "yearsShare",
    ] as const) {
      expect(quick[key]).toBeLessThan(full[key])
    }
  })
  it("takes the named parts, with = or a blank", () => {
    expect([...parseOptions(["--only", "commit,size"]).only]).toEqual(["commit", "size"])
    expect([...parseOptions(["--only=memory", "--quick"]).only]).toEqual(["memory"])
  })
  it("lets the minutes win over quick, in any order", () => {
    expect(parseOptions(["--memory-minutes", "3", "--quick"]).memorySeconds).toBe(180)
    expect(parseOptions(["--quick", "--memory-minutes=0.5"]).memorySeconds).toBe(30)
  })
  it.each([
    [["--fast"]],
    [["search"]],
    [["--only", "speed"]],
    [["--only"]],
    [["--only", "size,"]],
    [["--memory-minutes", "ten"]],
    [["--memory-minutes", "0"]],
    [["--memory-minutes", "-1"]],
    [["--memory-minutes"]],
  ])("refuses %o", args => {
    expect(() => parseOptions(args)).toThrow(BadOption)
  })
})
