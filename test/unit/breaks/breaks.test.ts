import { describe, expect, it } from "vitest"
import { applied, type Break, misfits } from "../../../scripts/breaks/break.ts"
import { readBreaks, readerOf } from "../../../scripts/breaks/read-breaks.ts"
import { ROOT } from "../../../scripts/site/site.ts"

const one: Break = {
  name: "a door stays open",
  file: "door.ts",
  find: "isShut",
  replace: "true",
  test: "door.test.ts",
  title: "shuts",
}
const files: Record<string, string> = { "door.ts": "return isShut\n", "door.test.ts": 'it("shuts", …)' }
const reasons = (...breaks: Break[]) => misfits([{ module: "house", breaks }], file => files[file])

describe("the breaks kept in test/breaks", () => {
  it("all fit the sources and the tests as they are now, eighty of them and more", async () => {
    const all = await readBreaks(ROOT)
    expect(misfits(all, readerOf(ROOT))).toEqual([])
    expect(all.flatMap(({ breaks }) => breaks).length).toBeGreaterThanOrEqual(80)
  })
})

describe("a break", () => {
  it("fits when its part occurs once and its test is there, and is put in as it is written", () => {
    expect(reasons(one)).toEqual([])
    expect(applied({ ...one, replace: "$&" }, "return isShut\n")).toBe("return $&\n")
  })

  it.each([
    [{ file: "window.ts" }, "window.ts does not exist"],
    [{ find: "isOpen" }, "occurs 0 times in door.ts: isOpen"],
    [{ find: "t" }, "occurs 2 times in door.ts: t"],
    [{ find: "isShut\n" }, "a break is one line"],
    [{ replace: "isShut" }, "changes nothing"],
    [{ test: "gone.test.ts" }, "gone.test.ts does not exist"],
    [{ title: "opens" }, "door.test.ts has no test called: opens"],
    [{ title: "$name" }, "a title is a part without placeholders: $name"],
  ])("does not fit with %j", (changes, reason) => {
    expect(reasons({ ...one, ...changes })).toEqual([`house: a door stays open: ${reason}`])
  })

  it("has a name of its own", () => {
    expect(reasons(one, one)).toEqual(["house: a door stays open: the name is used twice"])
  })
})
