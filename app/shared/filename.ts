import { ok, type Result, refuse } from "./result.ts"
import { cleanLine, countCharacters, hasHiddenCharacters } from "./text.ts"

/** The kinds of file that the platform takes, by the ending of the name; the content is checked elsewhere. */
const FILE_EXTENSIONS = ["pdf", "jpg", "jpeg", "png", "docx", "xlsx"] as const
export type FileExtension = (typeof FILE_EXTENSIONS)[number]

export const LONGEST_FILE_NAME = 120

/**
 * The name of an uploaded file as it may be shown and offered for download; never a place on the disk. A path that a
 * browser sends (`C:\fakepath\x.pdf`) loses its folders. Refuses with `file-name`: empty, `..` or `.` as a part, a name
 * that begins with a dot, hidden or right-to-left signs, line ends; and with `file-name-too-long` ({max}).
 */
export function safeFileName(input: string): Result<string> {
  if (hasHiddenCharacters(input) || /[\p{Cc}\u2028\u2029]/u.test(input)) return refuse("file-name")
  const parts = input.split(/[\\/]/)
  const last = parts.at(-1) ?? ""
  if (parts.includes("..") || last.trim().startsWith(".")) return refuse("file-name")
  if (countCharacters(last) > LONGEST_FILE_NAME)
    return refuse("file-name-too-long", { params: { max: LONGEST_FILE_NAME } })
  const name = cleanLine(last, { max: LONGEST_FILE_NAME })
  return name.ok ? ok(name.value) : refuse("file-name")
}

/** The ending of a name in lower case when it is one that the platform takes: `报告.PDF` → `pdf`. */
export function fileExtension(name: string): FileExtension | undefined {
  const dot = name.lastIndexOf(".")
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : ""
  return FILE_EXTENSIONS.find(extension => extension === ending)
}
