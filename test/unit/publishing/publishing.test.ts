import { describe, expect, it } from "vitest"
import { accessibilityTexts } from "#app/modules/publishing/accessibility.texts.ts"
import { announcementAccess } from "#app/modules/publishing/announcement.access.ts"
import { announcementMachine } from "#app/modules/publishing/announcement.machine.ts"
import { changeAnnouncementSchema } from "#app/modules/publishing/announcement.schema.ts"
import { helpTexts } from "#app/modules/publishing/help.texts.ts"
import { findTopics, HELP_GROUPS, helpQuestion } from "#app/modules/publishing/help-topics.ts"
import { privacyTexts } from "#app/modules/publishing/privacy.texts.ts"
import { publishingTexts } from "#app/modules/publishing/publishing.texts.ts"
import { announcementRefusals } from "#app/modules/publishing/refusals.texts.ts"
import { can } from "#app/shared/access.ts"
import { ANONYMOUS, type PersonActor } from "#app/shared/actor.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { STAFF_ROLES } from "#app/shared/roles.ts"

describe("states of an announcement", () => {
  const allowed = { draft: ["save", "publish"], published: ["withdraw"], withdrawn: [] }
  it.each(Object.entries(allowed))("%s", (state, events) => {
    for (const event of ["save", "publish", "withdraw"] as const) {
      expect(announcementMachine.can(state as "draft", event)).toBe((events as string[]).includes(event))
    }
  })
})

it("only operation-publish manages announcements", () => {
  const staff = STAFF_ROLES.map(
    (staffRole): PersonActor => ({
      kind: "person",
      personId: "p",
      name: "某",
      staffRole,
      fields: [],
      organisationIds: [],
    }),
  )
  const now = new Date(0)
  const may = [ANONYMOUS, ...staff].filter(actor => can(announcementAccess, actor, "manage", undefined, now))
  expect(may).toEqual([expect.objectContaining({ staffRole: "operation-publish" })])
})

describe("forms of an announcement", () => {
  const idempotencyToken = "x".repeat(16)
  const text = { kind: "announcement", titleZh: "标题", titleEn: "Title", bodyZh: "正文", bodyEn: "Text" }
  it.each([
    [{ intent: "save", idempotencyToken, ...text }, true],
    [{ intent: "save", idempotencyToken, ...text, titleEn: undefined }, false],
    [{ intent: "save", idempotencyToken, ...text, kind: "news" }, false],
    [{ intent: "save", idempotencyToken, ...text, state: "published" }, false],
    [{ intent: "publish", idempotencyToken }, true],
    [{ intent: "withdraw", idempotencyToken }, false],
    [{ intent: "withdraw", idempotencyToken, reason: "已过时" }, true],
    [{ intent: "delete", idempotencyToken }, false],
  ])("%o", (sent, good) => expect(changeAnnouncementSchema.safeParse(sent).success).toBe(good))
})

describe("search in the help", () => {
  const all = Object.values(HELP_GROUPS).flat()
  it("gives everything for no question", () => expect(findTopics("", "zh")).toEqual(all))
  it("finds by a word of the title or text", () => {
    expect(findTopics("投诉", "zh")).toContain("object")
    expect(findTopics("voucher", "en")).toEqual(["contract"])
    expect(findTopics("JOURNAL hash", "en")).toEqual(["journal"])
  })
  it("finds nothing for nonsense", () => expect(findTopics("火星", "zh")).toEqual([]))
  it("reads what was typed in any width, cut off", () => {
    expect(helpQuestion("　ＡＢＣ ")).toBe("ABC")
    expect(helpQuestion("长".repeat(500))).toHaveLength(100)
    expect(helpQuestion(null)).toBe("")
  })
})

it("texts are whole in both languages", () => {
  const sets = [publishingTexts, announcementRefusals, helpTexts, privacyTexts, accessibilityTexts]
  expect(sets.flatMap(set => textErrors(set))).toEqual([])
})
