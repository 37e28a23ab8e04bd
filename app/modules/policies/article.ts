const DIGITS = "零一二三四五六七八九"
const ARTICLE = /^第([零一二三四五六七八九十百]+)条(?:之([一二三四五六七八九]))?$/

/** The number of an article in English: `第一百零二条` → `Article 102`. Anything else stays as it is. */
export function articleInEnglish(article: string): string {
  const [, number, branch] = ARTICLE.exec(article) ?? []
  if (!number) return article
  return `Article ${numberOf(number)}${branch ? `-${DIGITS.indexOf(branch)}` : ""}`
}

/** A Chinese number below one thousand: 十二 → 12, 一百零二 → 102. */
function numberOf(numeral: string): number {
  let sum = 0
  let digit = 0
  for (const sign of numeral) {
    if (sign === "百" || sign === "十") {
      sum += (digit || 1) * (sign === "百" ? 100 : 10)
      digit = 0
    } else digit = DIGITS.indexOf(sign)
  }
  return sum + digit
}
