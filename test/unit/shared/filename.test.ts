import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fileExtension, LONGEST_FILE_NAME, safeFileName } from "#app/shared/filename.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { countCharacters } from "#app/shared/text.ts"
import { anyText } from "./any-text.ts"

describe("safeFileName", () => {
  test.each([
    ["营业执照.pdf", "营业执照.pdf"],
    ["C:\\fakepath\\营业执照.pdf", "营业执照.pdf"],
    ["folder/report.pdf", "report.pdf"],
    ["/etc/report.pdf", "report.pdf"],
    ["  report  v2.pdf ", "report v2.pdf"],
    ["report..final.pdf", "report..final.pdf"],
    ["🏳️‍🌈.png", "🏳️‍🌈.png"],
  ])("shows %j as %s", (input, name) => {
    expect(safeFileName(input)).toEqual(ok(name))
  })

  test.each([
    "",
    "  ",
    "folder/",
    ".",
    "..",
    "../x.pdf",
    "..\\x.pdf",
    "a/../x.pdf",
    "../../etc/passwd",
    ".htaccess",
    " .env",
    "x\u0000.pdf",
    "x.pdf\u0000.exe",
    "report\u202Efdp.exe",
    "report\u200F.pdf",
    "a\r\nSet-Cookie: b.pdf",
    "a\tb.pdf",
    "a\u2028b.pdf",
    "x\uD800.pdf",
  ])("refuses %j", input => {
    expect(safeFileName(input)).toEqual(refuse("file-name"))
  })

  test("120 characters at most, counted without the folders", () => {
    const longest = `${"名".repeat(LONGEST_FILE_NAME - 4)}.pdf`
    expect(safeFileName(longest)).toEqual(ok(longest))
    expect(safeFileName(`folder/${longest}`)).toEqual(ok(longest))
    expect(safeFileName(`名${longest}`)).toEqual(refuse("file-name-too-long", { params: { max: 120 } }))
    expect(safeFileName("a".repeat(1_000_000))).toMatchObject({ error: { code: "file-name-too-long" } })
  })

  test("what passes is one visible name without a way out of its folder", () => {
    const parts = fc.array(
      fc.constantFrom("..", ".", "/", "\\", "a", "名", ".pdf", " ", "\u0000", "\u202E", "\n", "C:"),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          parts.map(p => p.join("")),
          anyText,
        ),
        input => {
          const name = safeFileName(input)
          if (!name.ok) return
          expect(name.value).not.toMatch(/[/\\\p{Cc}]/u)
          expect(name.value).not.toMatch(/^\.|^$/)
          expect(countCharacters(name.value)).toBeLessThanOrEqual(LONGEST_FILE_NAME)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe("fileExtension", () => {
  test.each([
    ["a.pdf", "pdf"],
    ["报告.PDF", "pdf"],
    ["a.b.docx", "docx"],
    ["a.jpeg", "jpeg"],
  ])("of %s is %s", (name, extension) => {
    expect(fileExtension(name)).toBe(extension)
  })

  test.each(["a.pdf.exe", "a.svg", "a.docm", "pdf", ".pdf", "a.", "a.pdf ", "a.constructor", ""])(
    "of %j is none",
    name => {
      expect(fileExtension(name)).toBeUndefined()
    },
  )
})
