/** 站内消息: one notice to one person; its text is made from `code` and `params` in the reader's language. */
export interface InboxMessageDoc {
  _id: string
  personId: string
  code: string
  params: Record<string, string | number>
  /** Where the message leads. */
  link?: string
  at: Date
  readAt: Date | null
}
