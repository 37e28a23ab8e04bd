import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { internalPath, path, withQuery } from "#app/shared/paths.ts"

const ID = "0123456789abcdefghjkmnpqrs"
const builders = Object.entries(path) as [string, (argument?: string) => string][]
/** Those whose argument is a segment of the address, not a query. */
const takesSegment = (build: (argument?: string) => string) => {
  try {
    return build(ID).includes(`/${ID}`)
  } catch {
    return false
  }
}
const address = ([name, build]: (typeof builders)[number]) => ({
  name,
  to: takesSegment(build) ? build(ID) : build(undefined),
})

describe("path", () => {
  test("every address is different", () => {
    const all = builders.map(address)
    expect(new Set(all.map(a => a.to)).size).toBe(all.length)
  })

  test("addresses are absolute, lower-case, without a slash at the end", () => {
    for (const { to } of builders.map(address)) expect(to).toMatch(/^\/($|[a-z0-9./-]*[a-z0-9]$)/)
  })

  test("a fixed address is never the address of something with an id", () => {
    const patterns = builders.filter(([, b]) => takesSegment(b)).map(([, b]) => b(ID).split(ID))
    for (const [name, build] of builders) {
      if (takesSegment(build)) continue
      const to = build(undefined)
      const clash = patterns.find(([head = "", tail = ""]) => {
        const middle = to.slice(head.length, to.length - tail.length)
        return to.startsWith(head) && to.endsWith(tail) && middle !== "" && !middle.includes("/")
      })
      // A word stands where an id would: ids have 26 characters, and codes of items are capitals with digits.
      if (clash) expect(`${name} ${to}`).toMatch(/\/(new|notices|consultations|import)$/)
    }
  })

  test("pages of the workspace are under /desk, as those who link to them expect", () => {
    expect(path.vettingFile(ID)).toBe(`/desk/vetting/${ID}`)
    expect(path.bidFor(ID)).toBe(`/desk/bids/${ID}`)
    expect(path.newRequest()).toBe("/desk/requests/new")
    expect(path.requestNotice(ID)).toBe(`/requests/${ID}/notice`)
  })

  test("a segment stays one segment, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter(s => s !== "." && s !== ".."),
        code => {
          const url = new URL(path.item(code), "http://site.test")
          expect(url.pathname.split("/")).toHaveLength(3)
          expect(decodeURIComponent(url.pathname.split("/")[2] ?? "")).toBe(code)
          expect(url.search + url.hash).toBe("")
        },
      ),
    )
    for (const segment of ["", ".", ".."]) expect(() => path.item(segment)).toThrow(RangeError)
  })

  test("a query leaves out what is empty and repeats lists", () => {
    expect(withQuery("/a", { q: "", page: undefined })).toBe("/a")
    expect(path.agencies({ q: "环评 & 水", page: 2, field: ["survey", "energy"] })).toBe(
      `/agencies?q=${encodeURIComponent("环评").concat("+%26+", encodeURIComponent("水"))}&page=2&field=survey&field=energy`,
    )
    expect(path.signIn("/desk/bids?page=2")).toBe("/sign-in?next=%2Fdesk%2Fbids%3Fpage%3D2")
  })
})

describe("internalPath", () => {
  test.each(["/", "/desk", "/requests/abc?page=2#top", "/en/desk", "/search?q=//x"])("keeps %s", input => {
    expect(internalPath(input)).toBe(input)
  })

  test.each([
    "//evil.test",
    "///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "https:evil.test",
    "https://evil.test/",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/\n/evil.test",
    "/.//evil.test",
    "/x/..//evil.test",
    " /desk",
    "desk",
    "",
    `/${"a".repeat(3000)}`,
    undefined,
    ["/desk"],
  ])("gives the fallback for %j", input => {
    expect(internalPath(input, "/fallback")).toBe("/fallback")
  })

  test("never leads to another host", () => {
    const bits = fc.array(
      fc.constantFrom(
        "/",
        "\\",
        ".",
        "..",
        ":",
        "@",
        "evil.test",
        "%2f",
        "%5c",
        "?",
        "#",
        "\t",
        "\n",
        " ",
        "https",
      ),
    )
    fc.assert(
      fc.property(bits, parts => {
        const to = internalPath(parts.join(""))
        expect(new URL(to, "http://site.test").origin).toBe("http://site.test")
        expect(new URL(`${to}`, "http://site.test/en/x").origin).toBe("http://site.test")
        expect(to).toMatch(/^\/(?!\/)/)
      }),
      { numRuns: 2000 },
    )
  })
})
