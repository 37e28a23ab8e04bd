export const ANNOUNCEMENT_KINDS = ["announcement", "policy-interpretation"] as const
/** 公告, 政策解读 */
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

export const ANNOUNCEMENT_STATES = ["draft", "published", "withdrawn"] as const
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number]

/** True for the name of a kind. */
export function isAnnouncementKind(value: unknown): value is AnnouncementKind {
  return ANNOUNCEMENT_KINDS.some(kind => kind === value)
}

/** 公告与政策解读 */
export interface AnnouncementDoc {
  _id: string
  kind: AnnouncementKind
  state: AnnouncementState
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  savedAt: Date
  publishedAt?: Date
  withdrawnAt?: Date
  withdrawnReason?: string
}
