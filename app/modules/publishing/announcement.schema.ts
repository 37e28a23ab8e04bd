import { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  lineField,
  textField,
} from "#app/shared/schema.ts"
import { ANNOUNCEMENT_KINDS } from "./announcement.ts"

const TITLE = { min: 2, max: 120 }
const BODY = { min: 2, max: 20_000 }

/** 公告草稿. `seen` is when the text was last saved as the form showed it. */
export const saveAnnouncementSchema = formOf({
  intent: z.literal("save"),
  idempotencyToken: idempotencyTokenField(),
  seen: z.iso.datetime({ error: "invalid" }).optional(),
  kind: choiceField(ANNOUNCEMENT_KINDS),
  titleZh: lineField(TITLE),
  titleEn: lineField(TITLE),
  bodyZh: textField(BODY),
  bodyEn: textField(BODY),
})
export type SaveAnnouncement = z.output<typeof saveAnnouncementSchema>

/** 发布 */
export const publishAnnouncementSchema = formOf({
  intent: z.literal("publish"),
  idempotencyToken: idempotencyTokenField(),
  currentPassword: currentPasswordField().optional(),
})

/** 撤下, with a reason that stays in the journal */
export const withdrawAnnouncementSchema = formOf({
  intent: z.literal("withdraw"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 2, max: 500 }),
  currentPassword: currentPasswordField().optional(),
})

/** What the page of one announcement sends. */
export const changeAnnouncementSchema = z.discriminatedUnion("intent", [
  saveAnnouncementSchema,
  publishAnnouncementSchema,
  withdrawAnnouncementSchema,
])
export type ChangeAnnouncement = z.output<typeof changeAnnouncementSchema>
