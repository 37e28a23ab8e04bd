import {
  NOTICE_KINDS,
  NOTICE_STATES,
  type NoticeKind,
  type NoticeState,
} from "#app/modules/publishing/notice.ts"
import { defineModel } from "#models/define-model.server.ts"

/** 公告与政策解读 */
export interface NoticeDoc {
  _id: string
  kind: NoticeKind
  state: NoticeState
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  savedAt: Date
  publishedAt?: Date
  withdrawnAt?: Date
  withdrawnReason?: string
}

const text = { type: String, required: true } as const

export const NoticeModel = defineModel<NoticeDoc>(
  "notices",
  {
    kind: { type: String, enum: NOTICE_KINDS, required: true },
    state: { type: String, enum: NOTICE_STATES, required: true },
    titleZh: text,
    titleEn: text,
    bodyZh: text,
    bodyEn: text,
    savedAt: { type: Date, required: true },
    publishedAt: Date,
    withdrawnAt: Date,
    withdrawnReason: String,
  },
  schema => {
    schema.index({ state: 1, publishedAt: -1 })
    schema.index({ state: 1, kind: 1, publishedAt: -1 })
    schema.index({ savedAt: -1 })
  },
)
