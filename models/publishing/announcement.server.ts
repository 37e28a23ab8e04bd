import {
  ANNOUNCEMENT_KINDS,
  ANNOUNCEMENT_STATES,
  type AnnouncementDoc,
} from "#app/modules/publishing/announcement.ts"
import { defineModel } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

export const AnnouncementModel = defineModel<AnnouncementDoc>(
  "announcements",
  {
    kind: { type: String, enum: ANNOUNCEMENT_KINDS, required: true },
    state: { type: String, enum: ANNOUNCEMENT_STATES, required: true },
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
