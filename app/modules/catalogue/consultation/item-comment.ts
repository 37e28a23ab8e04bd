/** 意见: what somebody said about the draft of a version, and what operation answered. */
export interface ItemCommentDoc {
  _id: string
  itemCode: string
  /** The version that the draft would become. */
  forVersion: number
  personId: string
  /** The organisation for which it was said; nothing for a person alone, whose name is not published. */
  organisationName?: string
  isDepartment: boolean
  text: string
  at: Date
  answer?: string
  answeredAt?: Date
}
