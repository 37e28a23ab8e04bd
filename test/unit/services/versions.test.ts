import { describe, expect, it } from "vitest"
import { isAtLeast, isPythonFit, parseVersion } from "../../../scripts/services/versions.ts"

describe("versions", () => {
  it.each([
    ["Python 3.11.7", [3, 11, 7]],
    ["go version go1.26.8 linux/amd64", [1, 26, 8]],
    ["go version go1.21 linux/amd64", [1, 21, 0]],
    ["3.10.13 (main, Nov 23 2024) [GCC 12.2.0]", [3, 10, 13]],
  ])("are read from %j", (text, version) => {
    expect(parseVersion(text)).toEqual(version)
  })

  it("are not found where there is none", () => {
    expect(parseVersion("command not found")).toBeUndefined()
  })

  it.each([
    [[1, 21, 0], [1, 21], true],
    [[1, 20, 14], [1, 21], false],
    [[2, 0, 0], [1, 21], true],
    [[3, 9, 99], [3, 10], false],
    [[3], [3, 0], true],
  ])("%j is at least %j: %j", (version, least, answer) => {
    expect(isAtLeast(version, least)).toBe(answer)
  })

  it.each([
    [[3, 9, 18], false],
    [[3, 10, 0], true],
    [[3, 13, 9], true],
    [[3, 14, 0], false],
    [[2, 7, 18], false],
  ])("Python %j has a wheel: %j", (version, answer) => {
    expect(isPythonFit(version)).toBe(answer)
  })
})
