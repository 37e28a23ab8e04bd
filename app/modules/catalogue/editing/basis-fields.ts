/** The parts of one law in the form of a basis; each field is a part with the number of its group: `article2`. */
export const BASIS_PARTS = ["law", "lawEn", "article", "version", "text"] as const
export type BasisPart = (typeof BASIS_PARTS)[number]

/** The groups of the form; no item rests on more laws. */
export const BASIS_GROUPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
type BasisGroup = (typeof BASIS_GROUPS)[number]

export type BasisFields = Record<`${BasisPart}${BasisGroup}`, string>
