import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { type NoticeDoc, NoticeModel } from "#models/publishing/notice.server.ts"
import { noticeAccess } from "./notice.access.ts"
import type { NoticeKind } from "./notice.ts"

const PAGE_SIZE = 20
const MOST_MANAGED = 200

/** A published notice in the public list, in the reader's language. */
export interface NoticeRow {
  id: string
  kind: NoticeKind
  title: string
  publishedAt: Date
}

/** Published notices, newest first, a page at a time; of one kind when it is given. */
export async function listNotices(
  lang: Lang,
  kind: NoticeKind | undefined,
  page: number,
): Promise<{ rows: NoticeRow[]; window: PageWindow }> {
  const filter = kind ? { state: "published" as const, kind } : { state: "published" as const }
  const window = pageWindow(await raw(NoticeModel).countDocuments(filter), page, PAGE_SIZE)
  const docs = await raw(NoticeModel)
    .find(filter)
    .sort({ publishedAt: -1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  return { rows: docs.map(doc => rowOf(doc, lang)), window }
}

function rowOf(doc: NoticeDoc, lang: Lang): NoticeRow {
  const title = lang === "en" ? doc.titleEn : doc.titleZh
  return { id: doc._id, kind: doc.kind, title, publishedAt: doc.publishedAt ?? doc.savedAt }
}

/** A notice as everybody reads it; without its text when it was withdrawn. */
export interface NoticePage extends NoticeRow {
  body?: string
  withdrawnAt?: Date
}

/** A published or withdrawn notice, or null; drafts are found by nobody here. */
export async function noticePage(lang: Lang, id: string): Promise<NoticePage | null> {
  const doc = await raw(NoticeModel).findOne({ _id: id, state: { $in: ["published", "withdrawn"] } })
  if (!doc) return null
  if (doc.state === "withdrawn") return { ...rowOf(doc, lang), withdrawnAt: doc.withdrawnAt }
  return { ...rowOf(doc, lang), body: lang === "en" ? doc.bodyEn : doc.bodyZh }
}

/** A notice as those who manage it see it. */
export interface ManagedNotice extends Omit<NoticeDoc, "_id"> {
  id: string
}

/** The newest 200 notices in any state for those who manage them. */
export async function managedNotices(actor: Actor, now: Date): Promise<ManagedNotice[]> {
  if (!can(noticeAccess, actor, "manage", undefined, now)) return []
  const docs = await raw(NoticeModel).find({}).sort({ savedAt: -1 }).limit(MOST_MANAGED).toArray()
  return docs.map(managed)
}

/** One notice in any state for those who manage it, or null. */
export async function managedNotice(actor: Actor, id: string, now: Date): Promise<ManagedNotice | null> {
  const doc = can(noticeAccess, actor, "manage", undefined, now)
    ? await raw(NoticeModel).findOne({ _id: id })
    : null
  return doc && managed(doc)
}

function managed({ _id, ...doc }: NoticeDoc): ManagedNotice {
  return { id: _id, ...doc }
}
