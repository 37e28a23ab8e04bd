/** What the tender line of decree 16 asks about an item: 勘察, 设计, 监理 of works, or anything else. */
export const TENDER_CATEGORIES = ["survey", "design", "supervision", "other"] as const
export type TenderCategory = (typeof TENDER_CATEGORIES)[number]
