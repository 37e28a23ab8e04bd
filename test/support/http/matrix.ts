/** Who looks. `outside-agent` is a member of the owner who works on other drafts of it. */
export const ROLES = [
  "anonymous",
  "owner-manager",
  "owner-agent",
  "outside-agent",
  "other-owner",
  "bidder",
  "bidder-agent",
  "other-agency",
  "department",
  "expert",
  "vetting",
  "operation-review",
  "operation-publish",
  "supervision",
  "audit",
  "system",
] as const
export type Role = (typeof ROLES)[number]

const EVERYBODY = [...ROLES]
const SIGNED_IN = ROLES.filter(role => role !== "anonymous")
const OWNER: Role[] = ["owner-manager", "owner-agent", "outside-agent"]
const AUTHORS: Role[] = ["owner-manager", "owner-agent"]
const BIDDER: Role[] = ["bidder", "bidder-agent"]
const AGENCIES: Role[] = [...BIDDER, "other-agency"]
const BUYERS: Role[] = [...OWNER, "other-owner", "department"]
const MEASURE_READERS: Role[] = ["operation-publish", "supervision", "vetting", "audit"]
const OPERATION: Role[] = ["operation-review", "operation-publish"]

/** What the ids in the addresses of the table stand for; the world of the test makes them. */
export interface Things {
  draft: string
  inReview: string
  open: string
  closed: string
  opened: string
  deal: string
  contract: string
  voucherPayment: string
  cardPayment: string
  applicant: string
  listed: string
  ownerInCheck: string
  complaint: string
  measure: string
  notice: string
  draftAnnouncement: string
  expert: string
  expertInReview: string
  licenceFile: string
  ownerLicenceFile: string
  draftFile: string
  contractFile: string
  voucherFile: string
  evidenceFile: string
  bidderAgency: string
  strangersFirm: string
}

/** An object behind one address, and who reads it; to all others it does not exist. */
export interface Row {
  object: string
  at(things: Things): string
  readers: readonly Role[]
  /** Who is led back to the listing of their own: there is nothing they could change at present. */
  ledBack?: readonly Role[]
  /** The address answers without data for a single-fetch request: downloads. */
  isFile?: boolean
}

const row = (object: string, readers: readonly Role[], at: Row["at"]): Row => ({ object, readers, at })
const file = (object: string, readers: readonly Role[], at: Row["at"]): Row => ({
  object,
  readers,
  at,
  isFile: true,
})

/** A step of an agency's own application; those of the table are listed and change nothing. */
const ownStep = (object: string, at: Row["at"]): Row => ({ object, readers: [], ledBack: AGENCIES, at })

const PUBLIC_PAGES = [
  row("home", EVERYBODY, () => "/"),
  row("list of agencies", EVERYBODY, () => "/agencies"),
  row("page of a listed agency", EVERYBODY, t => `/agencies/${t.listed}`),
  row("page of an applying agency", [], t => `/agencies/${t.applicant}`),
  row("admissions on notice", EVERYBODY, () => "/agencies/notices"),
  row("list of requests", EVERYBODY, () => "/requests"),
  row("public page of a draft", [], t => `/requests/${t.draft}`),
  row("public page of a request in review", [], t => `/requests/${t.inReview}`),
  row("open request", EVERYBODY, t => `/requests/${t.open}`),
  row("request waiting for its opening", EVERYBODY, t => `/requests/${t.closed}`),
  row("opened request", EVERYBODY, t => `/requests/${t.opened}`),
  row("notice of an award", EVERYBODY, t => `/requests/${t.deal}/notice`),
  row("notice of an award that is not made", [], t => `/requests/${t.opened}/notice`),
  row("list of deals", EVERYBODY, () => "/deals"),
  row("deal", EVERYBODY, t => `/deals/${t.contract}`),
  row("published notice", EVERYBODY, t => `/announcements/${t.notice}`),
  row("public page of a draft notice", [], t => `/announcements/${t.draftAnnouncement}`),
  row("list of experts", EVERYBODY, () => "/experts"),
  row("published expert", EVERYBODY, t => `/experts/${t.expert}`),
  row("public page of an expert in review", [], t => `/experts/${t.expertInReview}`),
  row("figures", EVERYBODY, () => "/figures"),
  row("catalogue of items", EVERYBODY, () => "/items"),
  row("item", EVERYBODY, () => "/items/ZJ001"),
  row("versions of an item", EVERYBODY, () => "/items/ZJ001/versions"),
  row("item that is not there", [], () => "/items/ZJ999"),
  row("versions of an item that is not there", [], () => "/items/ZJ999/versions"),
  row("list of consultations", EVERYBODY, () => "/items/consultations"),
  row("draft that was never consulted on", [], () => "/items/ZJ001/consultation"),
  row("policies", EVERYBODY, () => "/policies"),
  row("claim behind a link that was never sent", EVERYBODY, () => "/claim/none"),
  row("form for complaints", EVERYBODY, () => "/complaints/new"),
  row("list of announcements", EVERYBODY, () => "/announcements"),
  row("notice of an admission that is not there", [], () => "/agencies/notices/none"),
  row("help", EVERYBODY, () => "/help"),
  row("what is kept of whom", EVERYBODY, () => "/privacy"),
  row("accessibility", EVERYBODY, () => "/accessibility"),
  row("mailbox of the demonstration", EVERYBODY, () => "/mailbox"),
  row("form for a new password", EVERYBODY, () => "/reset-password"),
  row("new password behind a link that was never sent", EVERYBODY, () => "/reset-password/none"),
  row("invitation behind a link that was never sent", EVERYBODY, () => "/invitations/none"),
]

const OF_THE_OWNER = [
  row("own requests", BUYERS, () => "/desk/requests"),
  row("form of a new request", BUYERS, () => "/desk/requests/new"),
  row("draft request", AUTHORS, t => `/desk/requests/${t.draft}`),
  row("form of a draft", AUTHORS, t => `/desk/requests/${t.draft}/edit`),
  row("form of a published request", [], t => `/desk/requests/${t.open}/edit`),
  row("own request in review", AUTHORS, t => `/desk/requests/${t.inReview}`),
  row("own open request", OWNER, t => `/desk/requests/${t.open}`),
  row("selection before the closing", [], t => `/desk/requests/${t.open}/select`),
  row("selection before the opening", [], t => `/desk/requests/${t.closed}/select`),
  row("selection", OWNER, t => `/desk/requests/${t.opened}/select`),
]

const OF_THE_AGENCY = [
  row("opportunities", AGENCIES, () => "/desk/opportunities"),
  row("own quotes", AGENCIES, () => "/desk/bids"),
  row("quote for an open request", AGENCIES, t => `/desk/bids/${t.open}`),
  row("quote for an opened request", AGENCIES, t => `/desk/bids/${t.opened}`),
  row("quote for a draft", [], t => `/desk/bids/${t.draft}`),
  row("own listing", AGENCIES, () => "/desk/listing"),
  ...["organisation", "licences", "people", "items", "districts", "review"].map(step =>
    ownStep(`step of the application: ${step}`, () => `/desk/listing/${step}`),
  ),
  ownStep("person of an application", t => `/desk/listing/people/${t.expert}`),
  ownStep("certificate of an application", t => `/desk/listing/certificates/${t.licenceFile}`),
  row("own listingStatus", AGENCIES, () => "/desk/standing"),
  row("declare a licence invalid", ["bidder", "other-agency"], () => "/desk/listing/withdraw/licence"),
]

const OF_BOTH: Role[] = [...OWNER, ...BIDDER]
const READS_CONTRACT: Role[] = [...OF_BOTH, ...OPERATION, "supervision", "audit"]

const CONTRACTS = [
  row("own contracts", [...BUYERS, ...AGENCIES], () => "/desk/contracts"),
  row("contract", READS_CONTRACT, t => `/desk/contracts/${t.contract}`),
  row("payment by bank", READS_CONTRACT, t => `/desk/payments/${t.voucherPayment}`),
  row("payment by card", READS_CONTRACT, t => `/desk/payments/${t.cardPayment}`),
  row("simulated payment", OWNER, t => `/simulated-payments/${t.cardPayment}`),
]

const OF_OFFICERS = [
  row("vetting queue", ["vetting"], () => "/desk/vetting"),
  row("vetting file", ["vetting", "supervision", "operation-publish"], t => `/desk/vetting/${t.applicant}`),
  row("list of the city", ["vetting"], () => "/desk/claimable"),
  row("import of a list of the city", ["vetting"], () => "/desk/claimable/import"),
  file("empty table of a list", ["vetting"], () => "/desk/claimable/table/xlsx"),
  row("licences to confirm", ["department"], () => "/desk/confirmations"),
  row("licences of a file that asks nobody", [], t => `/desk/confirmations/${t.applicant}`),
  row("owner checks", ["vetting", "system"], () => "/desk/owner-checks"),
  row(
    "owner check",
    ["vetting", "supervision", "operation-publish"],
    t => `/desk/owner-checks/${t.ownerInCheck}`,
  ),
  row("reviews", OPERATION, () => "/desk/reviews"),
  row("review", [...OPERATION, "supervision"], t => `/desk/reviews/${t.inReview}`),
  row("review of a draft", [], t => `/desk/reviews/${t.draft}`),
  row("openings", ["operation-publish", "supervision"], () => "/desk/openings"),
  row("opening", ["operation-publish", "supervision"], t => `/desk/openings/${t.closed}`),
  row("measures", [...AGENCIES, ...MEASURE_READERS], () => "/desk/measures"),
  row("measure", [...BIDDER, ...MEASURE_READERS], t => `/desk/measures/${t.measure}`),
  row(
    "form of a measure",
    ["operation-publish", "supervision"],
    t => `/desk/measures/new?agency=${t.bidderAgency}`,
  ),
  row("complaints", ["supervision"], () => "/desk/complaints"),
  row("complaint", ["supervision"], t => `/desk/complaints/${t.complaint}`),
  row("announcements", ["operation-publish"], () => "/desk/announcements"),
  row("form of a notice", ["operation-publish"], () => "/desk/announcements/new"),
  row("draft notice", ["operation-publish"], t => `/desk/announcements/${t.draftAnnouncement}`),
  row("experts", ["operation-publish"], () => "/desk/experts"),
  row("expert in review", ["operation-publish"], t => `/desk/experts/${t.expertInReview}`),
  row("catalogue in the making", ["operation-publish", "department"], () => "/desk/catalogue"),
  row("form of a new item", ["operation-publish"], () => "/desk/catalogue/new"),
  row("import of items", ["operation-publish"], () => "/desk/catalogue/import"),
  file("table of items", ["operation-publish"], () => "/desk/catalogue/table/csv"),
  row("item in the making", ["operation-publish", "department"], () => "/desk/catalogue/ZJ001"),
  row("item of another field in the making", ["operation-publish"], () => "/desk/catalogue/ZJ019"),
  row("form of an item in force", [], () => "/desk/catalogue/ZJ001/edit"),
  row("form of the basis of an item in force", [], () => "/desk/catalogue/ZJ001/basis"),
  row("form of the rule of an item in force", [], () => "/desk/catalogue/ZJ001/rule"),
  row("rules", ["operation-publish"], () => "/desk/policies"),
  row("people", ["system", "supervision", "operation-publish"], () => "/desk/people"),
  row("system", ["system"], () => "/desk/system"),
  row("journal", ["audit"], () => "/desk/journal"),
]

const OF_EVERY_PERSON = [
  row("desk", SIGNED_IN, () => "/desk"),
  row("inbox", SIGNED_IN, () => "/desk/inbox"),
  row("profile", SIGNED_IN, () => "/desk/profile"),
  row("own expert profile", ["expert"], () => "/desk/expert"),
  row("organisation", [...BUYERS, ...AGENCIES], () => "/desk/organisation"),
]

const FILES = [
  file(
    "licence of an applying agency",
    ["vetting", "supervision", "operation-publish"],
    t => `/files/${t.licenceFile}`,
  ),
  file(
    "licence of an owner in check",
    ["vetting", "supervision", "operation-publish"],
    t => `/files/${t.ownerLicenceFile}`,
  ),
  file("attachment of a draft", [...OWNER, ...OPERATION, "supervision"], t => `/files/${t.draftFile}`),
  file("attachment of a draft at its public address", [], t => `/requests/${t.draft}/attachment`),
  file(
    "contract as signed",
    [...OF_BOTH, ...OPERATION, "supervision", "audit"],
    t => `/files/${t.contractFile}`,
  ),
  file(
    "voucher of a payment",
    [...OF_BOTH, ...OPERATION, "supervision", "audit"],
    t => `/files/${t.voucherFile}`,
  ),
  file("evidence of a complaint", ["other-owner", "supervision"], t => `/files/${t.evidenceFile}`),
  file("file that is not there", [], () => "/files/0123456789abcdefghjkmnpqrs"),
]

/** Role × object: every object that exists so far. */
export const TABLE: readonly Row[] = [
  ...PUBLIC_PAGES,
  ...OF_THE_OWNER,
  ...OF_THE_AGENCY,
  ...CONTRACTS,
  ...OF_OFFICERS,
  ...OF_EVERY_PERSON,
  ...FILES,
]
