import type { Role, Things } from "./matrix.ts"

/** A deed on an object: the form that does it, and who may. Nobody else's form is answered with more than "not found". */
export interface Deed {
  deed: string
  at(things: Things): string
  form: Record<string, string | ((things: Things) => string)>
  /** The first of them does it in the end, which shows that the form is right. */
  doers: readonly [Role, ...Role[]]
}

const deed = (name: string, doers: Deed["doers"], at: Deed["at"], form: Deed["form"]): Deed => ({
  deed: name,
  doers,
  at,
  form,
})

const REASON = "示例理由：按规定办理。"
const PASSWORD_ASKED = { currentPassword: "correct horse battery staple" }

/** Role × deed, in an order in which each can be done after those before it. */
export const DEEDS: readonly Deed[] = [
  deed("hand in a draft", ["owner-agent", "owner-manager"], t => `/desk/requests/${t.draft}`, {
    intent: "submit",
    pledge: "on",
  }),
  deed("approve a request", ["operation-review"], t => `/desk/reviews/${t.inReview}`, { intent: "approve" }),
  deed("publish a request", ["operation-publish"], t => `/desk/reviews/${t.inReview}`, {
    intent: "publish",
    ...PASSWORD_ASKED,
  }),
  deed("quote", ["bidder", "bidder-agent", "other-agency"], t => `/desk/bids/${t.open}`, {
    intent: "submit",
    amount: "40,000",
    pledge: "on",
  }),
  deed("open the quotes", ["operation-publish"], t => `/desk/openings/${t.closed}`, PASSWORD_ASKED),
  deed("select an agency", ["owner-manager"], t => `/desk/requests/${t.opened}/select`, {
    agencyId: t => t.bidderAgency,
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  deed("confirm an award", ["bidder"], t => `/desk/bids/${t.opened}`, {
    intent: "confirm",
    ...PASSWORD_ASKED,
  }),
  deed("annul a request as operation", ["operation-publish"], t => `/desk/reviews/${t.open}`, {
    intent: "annul",
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  deed("pay by card", ["owner-manager"], t => `/desk/contracts/${t.contract}`, {
    intent: "card",
    amount: "10",
    ...PASSWORD_ASKED,
  }),
  deed("publish an expert", ["operation-publish"], t => `/desk/experts/${t.expertInReview}`, {
    intent: "publish",
    ...PASSWORD_ASKED,
  }),
  deed("pause the own profile of an expert", ["expert"], () => "/desk/expert", { intent: "pause" }),
  deed("approve an agency", ["vetting"], t => `/desk/vetting/${t.applicant}`, { intent: "approve" }),
  deed(
    "propose a measure",
    ["supervision", "operation-publish"],
    t => `/desk/measures/new?agency=${t.listed}`,
    { intent: "propose", kind: "warn", reason: "very-late", facts: `${REASON}，${REASON}` },
  ),
  deed("approve an owner", ["vetting"], t => `/desk/owner-checks/${t.ownerInCheck}`, { intent: "approve" }),
  deed("write a notice", ["operation-publish"], () => "/desk/notices/new", {
    intent: "save",
    kind: "notice",
    titleZh: "又一个公告",
    titleEn: "One more notice",
    bodyZh: "正文内容",
    bodyEn: "Some text",
  }),
  deed("publish a notice", ["operation-publish"], t => `/desk/notices/${t.draftNotice}`, {
    intent: "publish",
    ...PASSWORD_ASKED,
  }),
  deed("change a rule", ["operation-publish"], () => "/desk/policies", {
    key: "listing.formCheck",
    value: "3",
    effectiveFrom: "2024-12-02",
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
  deed("give somebody a role", ["system"], () => "/desk/people", {
    intent: "create-staff",
    name: "新人某",
    email: "new-staff@example.com",
    staffRole: "audit",
    ...PASSWORD_ASKED,
  }),
  deed("suspend an organisation", ["supervision", "operation-publish"], () => "/desk/people", {
    intent: "suspend-organisation",
    code: "broke-rules",
    id: t => t.strangersFirm,
    reason: REASON,
    ...PASSWORD_ASKED,
  }),
]
