/** A text that begins with one of these, in either width, a spreadsheet may run as a formula. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** A text that no spreadsheet runs: one that begins like a formula gets an apostrophe before it. */
export function neutralText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text before `neutralText`. */
export function originalText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

function cell(value: string | number): string {
  const text = typeof value === "string" ? neutralText(value) : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese; formulas are neutralised. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(",")).join("\r\n")}\r\n`
}
