import { raw } from "#app/platform/journal/transaction.server.ts"
import { can } from "#app/shared/access.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { type PageWindow, pageWindow } from "#app/shared/pagination.ts"
import { AnnouncementModel } from "#models/publishing/announcement.server.ts"
import { announcementAccess } from "./announcement.access.ts"
import type { AnnouncementDoc, AnnouncementKind } from "./announcement.ts"

const PAGE_SIZE = 20
const MOST_MANAGED = 200

/** A published announcement in the public list, in the reader's language. */
export interface AnnouncementRow {
  id: string
  kind: AnnouncementKind
  title: string
  publishedAt: Date
}

/** Published announcements, newest first, a page at a time; of one kind when it is given. */
export async function listAnnouncements(
  lang: Lang,
  kind: AnnouncementKind | undefined,
  page: number,
): Promise<{ rows: AnnouncementRow[]; window: PageWindow }> {
  const filter = kind ? { state: "published" as const, kind } : { state: "published" as const }
  const window = pageWindow(await raw(AnnouncementModel).countDocuments(filter), page, PAGE_SIZE)
  const docs = await raw(AnnouncementModel)
    .find(filter)
    .sort({ publishedAt: -1 })
    .skip(window.skip)
    .limit(window.limit)
    .toArray()
  return { rows: docs.map(doc => rowOf(doc, lang)), window }
}

function rowOf(doc: AnnouncementDoc, lang: Lang): AnnouncementRow {
  const title = lang === "en" ? doc.titleEn : doc.titleZh
  return { id: doc._id, kind: doc.kind, title, publishedAt: doc.publishedAt ?? doc.savedAt }
}

/** An announcement as everybody reads it; without its text when it was withdrawn. */
export interface AnnouncementPage extends AnnouncementRow {
  body?: string
  withdrawnAt?: Date
}

/** A published or withdrawn announcement, or null; drafts are found by nobody here. */
export async function announcementPage(lang: Lang, id: string): Promise<AnnouncementPage | null> {
  const doc = await raw(AnnouncementModel).findOne({ _id: id, state: { $in: ["published", "withdrawn"] } })
  if (!doc) return null
  if (doc.state === "withdrawn") return { ...rowOf(doc, lang), withdrawnAt: doc.withdrawnAt }
  return { ...rowOf(doc, lang), body: lang === "en" ? doc.bodyEn : doc.bodyZh }
}

/** An announcement as those who manage it see it. */
export interface ManagedAnnouncement extends Omit<AnnouncementDoc, "_id"> {
  id: string
}

/** The newest 200 announcements in any state for those who manage them. */
export async function managedAnnouncements(actor: Actor, now: Date): Promise<ManagedAnnouncement[]> {
  if (!can(announcementAccess, actor, "manage", undefined, now)) return []
  const docs = await raw(AnnouncementModel).find({}).sort({ savedAt: -1 }).limit(MOST_MANAGED).toArray()
  return docs.map(managed)
}

/** One announcement in any state for those who manage it, or null. */
export async function managedAnnouncement(
  actor: Actor,
  id: string,
  now: Date,
): Promise<ManagedAnnouncement | null> {
  const doc = can(announcementAccess, actor, "manage", undefined, now)
    ? await raw(AnnouncementModel).findOne({ _id: id })
    : null
  return doc && managed(doc)
}

function managed({ _id, ...doc }: AnnouncementDoc): ManagedAnnouncement {
  return { id: _id, ...doc }
}
