export const NOTICE_KINDS = ["notice", "policy-interpretation"] as const
/** 公告, 政策解读 */
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_STATES = ["draft", "published", "withdrawn"] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** True for the name of a kind. */
export function isNoticeKind(value: unknown): value is NoticeKind {
  return NOTICE_KINDS.some(kind => kind === value)
}
