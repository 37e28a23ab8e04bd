type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** An address with its query; empty and missing values are left out, a list repeats its name. */
export function withQuery(pathname: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value]
    for (const one of values) if (one !== undefined && one !== "") search.append(name, String(one))
  }
  return search.size === 0 ? pathname : `${pathname}?${search}`
}

/** One segment of an address, whatever it holds; "." and ".." would be resolved away, so they are refused. */
function at(segment: string): string {
  if (segment === "" || segment === "." || segment === "..")
    throw new RangeError(`Not a path segment: "${segment}"`)
  return encodeURIComponent(segment)
}

/**
 * Every address of the site, without the prefix of the language (the router adds `/en`). Public pages first, then
 * the workspace under `/desk`, then what is not a page.
 */
export const path = {
  home: () => "/",
  agencies: (query?: Query) => withQuery("/agencies", query),
  agency: (id: string) => `/agencies/${at(id)}`,
  /** 入驻公示 */
  listingNotices: () => "/agencies/notices",
  listingNotice: (id: string) => `/agencies/notices/${at(id)}`,
  items: (query?: Query) => withQuery("/items", query),
  item: (code: string) => `/items/${at(code)}`,
  /** Every published version, two of them side by side. */
  itemVersions: (code: string, query?: Query) => withQuery(`/items/${at(code)}/versions`, query),
  /** Drafts on which everybody may comment. */
  consultations: () => "/items/consultations",
  itemConsultation: (code: string) => `/items/${at(code)}/consultation`,
  experts: (query?: Query) => withQuery("/experts", query),
  expert: (id: string) => `/experts/${at(id)}`,
  requests: (query?: Query) => withQuery("/requests", query),
  request: (id: string) => `/requests/${at(id)}`,
  /** 中选通知书 */
  requestNotice: (id: string) => `/requests/${at(id)}/notice`,
  deals: (query?: Query) => withQuery("/deals", query),
  deal: (id: string) => `/deals/${at(id)}`,
  /** The deals that match, as a file for spreadsheets. */
  dealsCsv: (query?: Query) => withQuery("/deals.csv", query),
  figures: (query?: Query) => withQuery("/figures", query),
  /** One figure as a file for spreadsheets. */
  figuresCsv: (query: Query) => withQuery("/figures.csv", query),
  help: () => "/help",
  announcements: (query?: Query) => withQuery("/announcements", query),
  announcement: (id: string) => `/announcements/${at(id)}`,
  policies: () => "/policies",
  privacy: () => "/privacy",
  accessibility: () => "/accessibility",
  /** The complaint form; `about` is the address of the page that is complained about. */
  complaint: (about?: string) => withQuery("/complaints/new", { about }),
  complaintReceipt: (id: string) => `/complaints/${at(id)}`,

  signIn: (next?: string) => withQuery("/sign-in", { next }),
  signOut: () => "/sign-out",
  signUp: () => "/sign-up",
  /** Asks for the link that resets a password. */
  resetPassword: () => "/reset-password",
  /** The page behind that link. */
  newPassword: (token: string) => `/reset-password/${at(token)}`,
  invitation: (token: string) => `/invitations/${at(token)}`,
  /** 认领: the page behind an invitation to an agency that the city lists. */
  claim: (token: string) => `/claim/${at(token)}`,
  /** Mail of the demonstration, which leaves the machine nowhere else. */
  mailbox: () => "/mailbox",

  desk: () => "/desk",
  inbox: (query?: Query) => withQuery("/desk/inbox", query),
  profile: () => "/desk/profile",
  organisation: () => "/desk/organisation",
  /** The agency's own entry: application, items, licences. */
  listing: () => "/desk/listing",
  listingStep: (step: string) => `/desk/listing/${at(step)}`,
  /** A certificate of the agency or of one of its people. */
  listingCertificate: (id: string) => `/desk/listing/certificates/${at(id)}`,
  /** 资质失效声明 */
  withdrawCertificate: () => "/desk/listing/withdraw/licence",
  listingPerson: (id: string) => `/desk/listing/people/${at(id)}`,
  opportunities: (query?: Query) => withQuery("/desk/opportunities", query),
  bids: (query?: Query) => withQuery("/desk/bids", query),
  bidFor: (requestId: string) => `/desk/bids/${at(requestId)}`,
  myRequests: (query?: Query) => withQuery("/desk/requests", query),
  newRequest: (query?: Query) => withQuery("/desk/requests/new", query),
  myRequest: (id: string) => `/desk/requests/${at(id)}`,
  /** The owner's page to select an agency. */
  selection: (id: string) => `/desk/requests/${at(id)}/select`,
  editRequest: (id: string) => `/desk/requests/${at(id)}/edit`,
  contracts: (query?: Query) => withQuery("/desk/contracts", query),
  contract: (id: string) => `/desk/contracts/${at(id)}`,
  payment: (id: string) => `/desk/payments/${at(id)}`,
  vetting: (query?: Query) => withQuery("/desk/vetting", query),
  vettingFile: (id: string) => `/desk/vetting/${at(id)}`,
  /** 资质确认, of the departments. */
  confirmations: () => "/desk/confirmations",
  confirmation: (agencyId: string) => `/desk/confirmations/${at(agencyId)}`,
  ownerChecks: (query?: Query) => withQuery("/desk/owner-checks", query),
  ownerCheck: (id: string) => `/desk/owner-checks/${at(id)}`,
  reviews: (query?: Query) => withQuery("/desk/reviews", query),
  review: (id: string) => `/desk/reviews/${at(id)}`,
  openings: (query?: Query) => withQuery("/desk/openings", query),
  opening: (id: string) => `/desk/openings/${at(id)}`,
  complaints: (query?: Query) => withQuery("/desk/complaints", query),
  complaintCase: (id: string) => `/desk/complaints/${at(id)}`,
  manageExperts: () => "/desk/experts",
  manageExpert: (id: string) => `/desk/experts/${at(id)}`,
  /** The expert's own profile. */
  ownExpert: () => "/desk/expert",
  measures: (query?: Query) => withQuery("/desk/measures", query),
  measure: (id: string) => `/desk/measures/${at(id)}`,
  /** The form that tells an agency what is intended. */
  newMeasure: (agencyId: string) => withQuery("/desk/measures/new", { agency: agencyId }),
  /** How an agency stands on the list: holds, measures, its declaration, leaving. */
  listingStatus: () => "/desk/standing",
  manageAnnouncements: () => "/desk/announcements",
  managePolicies: () => "/desk/policies",
  managePeople: (query?: Query) => withQuery("/desk/people", query),
  /** 全市名录: agencies of the city's list, to be invited. */
  claimable: (query?: Query) => withQuery("/desk/claimable", query),
  importClaimable: () => "/desk/claimable/import",
  /** The empty table to fill in. */
  claimableTable: (format: "csv" | "xlsx") => `/desk/claimable/table/${format}`,
  catalogue: (query?: Query) => withQuery("/desk/catalogue", query),
  importItems: () => "/desk/catalogue/import",
  /** All items as a table; `empty` for one to fill in. */
  itemTable: (format: "csv" | "xlsx", query?: Query) => withQuery(`/desk/catalogue/table/${format}`, query),
  newItem: () => "/desk/catalogue/new",
  catalogueItem: (code: string) => `/desk/catalogue/${at(code)}`,
  /** One of the forms of a draft. */
  editItem: (code: string, part: "edit" | "basis" | "rule") => `/desk/catalogue/${at(code)}/${part}`,
  system: () => "/desk/system",
  journal: (query?: Query) => withQuery("/desk/journal", query),

  /** Where a form is kept while it is not sent. */
  draft: (form: string) => `/desk/drafts/${at(form)}`,
  file: (id: string) => `/files/${at(id)}`,
  /** 模拟支付结果, in the demonstration only. */
  simulatedPayment: (id: string) => `/simulated-payments/${at(id)}`,
  stripeWebhook: () => "/webhooks/stripe",
} as const

const NOWHERE = "http://nowhere.invalid"
const UNSAFE_IN_ADDRESS = /[\p{Cc}\\\s]/u

/**
 * An address on this site that somebody handed in (`?next=`), or `fallback`. Refuses other hosts in every disguise
 * (`//host`, `/\host`, `javascript:`, controls), so that signing in never leads elsewhere.
 */
export function internalPath(input: unknown, fallback: string = path.desk()): string {
  if (typeof input !== "string" || input.length > 2000) return fallback
  if (!input.startsWith("/") || UNSAFE_IN_ADDRESS.test(input)) return fallback
  const url = URL.canParse(input, NOWHERE) ? new URL(input, NOWHERE) : undefined
  if (url?.origin !== NOWHERE || url.pathname.startsWith("//")) return fallback
  return url.pathname + url.search + url.hash
}
