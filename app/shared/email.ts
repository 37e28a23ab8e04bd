import { ok, type Result, refuse } from "./result.ts"
import { halfWidth } from "./text.ts"

const LONGEST = 254
const LONGEST_LOCAL = 64
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const TOP_LABEL = /^(?=.*[a-z])[a-z0-9-]{2,}$/

/**
 * An e-mail address in small letters, so that one person signs in by one address however it is typed. Takes full-width
 * signs. Refuses with `required` and `email-invalid` (also addresses with quotes, hosts in brackets and line ends).
 */
export function parseEmail(input: string): Result<string> {
  if (input.length > LONGEST + 50) return refuse("email-invalid")
  const address = halfWidth(input)
    .trim()
    .replace(/[A-Z]/g, letter => letter.toLowerCase())
  if (address === "") return refuse("required")
  const at = address.lastIndexOf("@")
  const local = address.slice(0, Math.max(at, 0))
  const labels = address.slice(at + 1).split(".")
  const right =
    address.length <= LONGEST &&
    local.length <= LONGEST_LOCAL &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every(label => LABEL.test(label)) &&
    TOP_LABEL.test(labels.at(-1) ?? "")
  return right ? ok(address) : refuse("email-invalid")
}
