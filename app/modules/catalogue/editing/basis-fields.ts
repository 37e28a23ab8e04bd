/** The parts of one law in the form of a basis; each field is a part with the number of its group: `article2`. */
const BASIS_PARTS = ["law", "lawEn", "article", "version", "text"] as const
export type BasisPart = (typeof BASIS_PARTS)[number]

/** The groups of the form; no item rests on more laws. */
export const BASIS_GROUPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type BasisGroup = (typeof BASIS_GROUPS)[number]

export type BasisField = `${BasisPart}${BasisGroup}`

/** Something for every field of the form, made from its part and the number of its group. */
export function basisFields<T>(make: (part: BasisPart, n: BasisGroup) => T): Record<BasisField, T> {
  const fields = BASIS_GROUPS.flatMap(n => BASIS_PARTS.map(part => [`${part}${n}`, make(part, n)]))
  return Object.fromEntries(fields) as Record<BasisField, T>
}
