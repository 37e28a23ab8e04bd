import { z } from "zod"
import {
  choiceField,
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  lineField,
  textField,
} from "#app/shared/schema.ts"
import { NOTICE_KINDS } from "./notice.ts"

const TITLE = { min: 2, max: 120 }
const BODY = { min: 2, max: 20_000 }

/** 公告草稿. `seen` is when the text was last saved as the form showed it. */
export const saveNoticeSchema = formOf({
  intent: z.literal("save"),
  idempotencyToken: idempotencyTokenField(),
  seen: z.iso.datetime({ error: "invalid" }).optional(),
  kind: choiceField(NOTICE_KINDS),
  titleZh: lineField(TITLE),
  titleEn: lineField(TITLE),
  bodyZh: textField(BODY),
  bodyEn: textField(BODY),
})
export type SaveNotice = z.output<typeof saveNoticeSchema>

/** 发布 */
const publishNoticeSchema = formOf({
  intent: z.literal("publish"),
  idempotencyToken: idempotencyTokenField(),
  currentPassword: currentPasswordField().optional(),
})

/** 撤下, with a reason that stays in the journal */
const withdrawNoticeSchema = formOf({
  intent: z.literal("withdraw"),
  idempotencyToken: idempotencyTokenField(),
  reason: textField({ min: 2, max: 500 }),
  currentPassword: currentPasswordField().optional(),
})

/** What the page of one notice sends. */
export const changeNoticeSchema = z.discriminatedUnion("intent", [
  saveNoticeSchema,
  publishNoticeSchema,
  withdrawNoticeSchema,
])
export type ChangeNotice = z.output<typeof changeNoticeSchema>
