import type { Role, Things } from "./matrix.ts"

/** An action on an object: the form that does it, and who may. Nobody else's form is answered with more than "not found". */
export interface Action {
  action: string
  at(things: Things): string
  form: Record<string, string | ((things: Things) => string)>
  /** The first of them does it in the end, which shows that the form is right. */
  doers: readonly [Role, ...Role[]]
}

const action = (name: string, doers: Action["doers"], at: Action["at"], form: Action["form"]): Action => ({
  action: name,
  doers,
  at,
  form,
})

const REASON = "示例理由：按规定办理。"
const PASSWORD_ASKED = { currentPassword: "correct horse battery staple" }

/** Role × action, in an order in which each can be done after those before it. */
export const ACTIONS: readonly Action[] = [
  action("hand in a draft", ["owner-agent", "owner-manager"], t => `/desk/requests/${t.draft}`, {
    intent: "submit",
    pledge: "on",
  }),
  action("approve a request", ["operation-review"], t => `/desk/reviews/${t.inReview}`, {
    intent: "approve",
  }),
  action("publish a request", ["operation-publish"], t => `/desk/reviews/${t.inReview}`, {
    intent: "publish",
    ...PASSWORD_ASKED,
  }),
  action("quote", ["bidder", "bidder-agent", "other-agency"], t => `/desk/bids/${t.open}`, {
    intent: "submit",
    amount: "40,000",
    pledge: "on",
  }),
  action("open the quotes", ["operation-publish"], t => `/desk/openings/${t.closed}`, PASSWORD_ASKED),
  action("select an agency", ["owner-manager"], t => `/desk/requests/${t.opened}/select`, {
    agencyId: t => t.bidderAgency,
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  action("confirm an award", ["bidder"], t => `/desk/bids/${t.opened}`, {
    intent: "confirm",
    ...PASSWORD_ASKED,
  }),
  action("annul a request as operation", ["operation-publish"], t => `/desk/reviews/${t.open}`, {
    intent: "annul",
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  action("pay by card", ["owner-manager"], t => `/desk/contracts/${t.contract}`, {
    intent: "card",
    amount: "10",
    ...PASSWORD_ASKED,
  }),
  action("publish an expert", ["operation-publish"], t => `/desk/experts/${t.expertInReview}`, {
    intent: "publish",
    ...PASSWORD_ASKED,
  }),
  action("pause the own profile of an expert", ["expert"], () => "/desk/expert", { intent: "pause" }),
  action("approve an agency", ["vetting"], t => `/desk/vetting/${t.applicant}`, { intent: "approve" }),
  action(
    "propose a measure",
    ["supervision", "operation-publish"],
    t => `/desk/measures/new?agency=${t.listed}`,
    { intent: "propose", kind: "warn", reason: "very-late", facts: `${REASON}，${REASON}` },
  ),
  action("approve an owner", ["vetting"], t => `/desk/owner-checks/${t.ownerInCheck}`, { intent: "approve" }),
  action("write an announcement", ["operation-publish"], () => "/desk/announcements/new", {
    intent: "save",
    kind: "announcement",
    titleZh: "又一个公告",
    titleEn: "One more notice",
    bodyZh: "正文内容",
    bodyEn: "Some text",
  }),
  action(
    "publish an announcement",
    ["operation-publish"],
    t => `/desk/announcements/${t.draftAnnouncement}`,
    {
      intent: "publish",
      ...PASSWORD_ASKED,
    },
  ),
  action("change a rule", ["operation-publish"], () => "/desk/policies", {
    key: "listing.formCheck",
    value: "3",
    effectiveFrom: "2024-12-02",
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  action("give somebody a role", ["system"], () => "/desk/people", {
    intent: "create-staff",
    name: "新人某",
    email: "new-staff@example.com",
    staffRole: "audit",
    ...PASSWORD_ASKED,
  }),
  action("suspend an organisation", ["supervision", "operation-publish"], () => "/desk/people", {
    intent: "suspend-organisation",
    code: "broke-rules",
    id: t => t.strangersFirm,
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
]
