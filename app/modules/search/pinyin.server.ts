import { pinyin } from "pinyin-pro"

/** The syllables of a text, without tones; what is not Chinese stays as it is, in small letters. */
function syllables(text: string): string[] {
  const parts = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
  return parts.map(part => part.toLowerCase().replace(/[^a-z0-9]/g, "")).filter(Boolean)
}

/** A text as one word of pinyin: 环评 → `huanping`. */
export function pinyinWord(text: string): string {
  return syllables(text).join("")
}

/** Words that begin at every syllable, so that a prefix search finds the middle too: `jinhuacehui`, `huacehui`, … */
export function pinyinSuffixes(text: string): string[] {
  return suffixes(syllables(text))
}

/** The same with first letters only: `jhch`, `hch`, … */
export function pinyinInitials(text: string): string[] {
  return suffixes(syllables(text).map(syllable => syllable.charAt(0)))
}

function suffixes(parts: string[]): string[] {
  return parts.map((_, i) => parts.slice(i).join("")).filter(word => word.length > 1)
}
