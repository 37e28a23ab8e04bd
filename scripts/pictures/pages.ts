/** A page to be shown: its address, or the first page behind links of these kinds, one after the other. */
export interface PageToShow {
  /** The picture's name. */
  name: string
  /** Without it, the page on which one is. */
  at?: string
  links?: RegExp[]
  /** Also in dark colours. */
  dark?: boolean
}

export interface Shown {
  /** The demonstration account that looks, or nobody. */
  role?: string
  pages: PageToShow[]
  /** Pages that are there only once this was done; the site of somebody else is left as it is. */
  after?: ActionToDo
}

/** A form that is sent: on a page, or on the first behind these links that has the button. */
export interface ActionToDo {
  at: string
  links?: RegExp[]
  /** What is written or chosen before, by the names of the fields. */
  fill?: Record<string, string>
  button: string
  /** The link that shows that the site has done its part; it may take a moment. */
  until?: string
}

/** Steps of an application; a listed agency sees them once it changes something. */
const STEPS = ["organisation", "licences", "people", "items", "districts", "review"]

const ID = "[0-9a-z]{26}"
const under = (address: string, rest = "") => new RegExp(`^${address}/${ID}${rest}$`)
const list = (name: string, at: string): PageToShow => ({ name, at })
const behind = (name: string, at: string, rest?: string): PageToShow => ({
  name,
  at,
  links: [under(at, rest)],
})

const VISITOR: PageToShow[] = [
  { name: "home", at: "/", dark: true },
  { name: "agencies", at: "/agencies", dark: true },
  list("agencies-found", "/agencies?q=%E7%8E%AF%E8%AF%84"),
  list("agencies-none", "/agencies?q=xyzzy"),
  behind("agency", "/agencies"),
  list("items", "/items"),
  { name: "item", at: "/items", links: [/^\/items\/[A-Z]{2}\d{3}$/] },
  list("item-versions", "/items/ZJ001/versions"),
  list("consultations", "/items/consultations"),
  { name: "consultation", at: "/items/consultations", links: [/^\/items\/[A-Z]{2}\d{3}\/consultation$/] },
  list("agency-notices", "/agencies/notices"),
  behind("agency-notice", "/agencies/notices"),
  list("requests", "/requests"),
  { ...behind("request", "/requests"), dark: true },
  list("deals", "/deals"),
  behind("deal", "/deals"),
  { name: "award-notice", at: "/deals", links: [under("/deals"), under("/requests", "/notice")] },
  list("announcements", "/announcements"),
  behind("announcement", "/announcements"),
  { name: "figures", at: "/figures", dark: true },
  { name: "experts", at: "/experts", dark: true },
  list("experts-none", "/experts?field=other"),
  behind("expert", "/experts"),
  list("policies", "/policies"),
  list("complaint-form", "/complaints/new"),
  list("sign-in", "/sign-in"),
  list("sign-up", "/sign-up"),
  list("reset-password", "/reset-password"),
  ...["reset-password", "invitations", "claim"].map(page => list(`${page}-link-void`, `/${page}/void`)),
  list("mailbox", "/mailbox"),
  list("help", "/help"),
  list("privacy", "/privacy"),
  list("accessibility", "/accessibility"),
  list("not-found", "/nowhere"),
]

const ENGLISH: PageToShow[] = [
  list("en-home", "/en"),
  list("en-agencies", "/en/agencies"),
  list("en-requests", "/en/requests"),
  list("en-deals", "/en/deals"),
  list("en-figures", "/en/figures"),
  list("en-policies", "/en/policies"),
  list("en-sign-in", "/en/sign-in"),
  list("en-sign-up", "/en/sign-up"),
]

const PROFILE = [list("profile", "/desk/profile"), list("inbox", "/desk/inbox")]

const OWNER: PageToShow[] = [
  { name: "desk", at: "/desk", dark: true },
  ...PROFILE,
  list("organisation", "/desk/organisation"),
  list("my-requests", "/desk/requests"),
  behind("my-request", "/desk/requests"),
  { name: "new-request", at: "/desk/requests/new", dark: true },
  list("new-request-assessed", "/desk/requests/new?item=ZJ012"),
  ...["edit", "select"].map(page => ({
    name: `${page}-request`,
    at: "/desk/requests",
    links: [under("/desk/requests"), under("/desk/requests", `/${page}`)],
  })),
  list("contracts", "/desk/contracts"),
  behind("contract", "/desk/contracts"),
  { name: "payment", at: "/desk/contracts", links: [under("/desk/contracts"), under("/desk/payments")] },
]

const AGENCY: PageToShow[] = [
  list("desk", "/desk"),
  ...PROFILE,
  list("organisation", "/desk/organisation"),
  list("listing", "/desk/listing"),
  list("withdraw-licence", "/desk/listing/withdraw/licence"),
  list("listingStatus", "/desk/standing"),
  list("opportunities", "/desk/opportunities"),
  list("bids", "/desk/bids"),
  behind("bid", "/desk/bids"),
  { name: "opportunity", at: "/desk/opportunities", links: [under("/desk/bids")] },
  list("contracts", "/desk/contracts"),
  behind("contract", "/desk/contracts"),
]

/** Every page of the site, by the people who see it. */
export const SHOWN: readonly Shown[] = [
  { pages: [...VISITOR, ...ENGLISH] },
  {
    after: {
      at: "/complaints/new",
      fill: { kind: "report", text: "演示：公开页面上的联系电话无人接听，请核实。" },
      button: "提交投诉举报",
    },
    pages: [{ name: "complaint-receipt" }],
  },
  { role: "owner-manager", pages: OWNER },
  {
    role: "owner-manager",
    after: {
      ...{ at: "/desk/contracts", links: [under("/desk/contracts")] },
      ...{ button: "去付款", until: "模拟支付结果（仅演示）" },
    },
    pages: [{ name: "payment-open" }, { name: "payment-simulated", links: [under("/simulated-payments")] }],
  },
  { role: "owner-agent", pages: [list("desk", "/desk"), list("my-requests", "/desk/requests")] },
  { role: "agency-manager", pages: AGENCY },
  {
    role: "agency-manager",
    after: { at: "/desk/listing", button: "开始变更" },
    pages: [
      ...STEPS.map(step => list(`listing-${step}`, `/desk/listing/${step}`)),
      {
        name: "listing-certificate",
        at: "/desk/listing/licences",
        links: [/^\/desk\/listing\/certificates\//],
      },
    ],
  },
  {
    role: "department",
    pages: [
      list("desk", "/desk"),
      list("my-requests", "/desk/requests"),
      list("confirmations", "/desk/confirmations"),
      behind("confirmation", "/desk/confirmations"),
    ],
  },
  {
    role: "vetting",
    pages: [
      list("desk", "/desk"),
      list("vetting", "/desk/vetting"),
      behind("vetting-file", "/desk/vetting"),
      list("owner-checks", "/desk/owner-checks"),
      behind("owner-check", "/desk/owner-checks"),
      list("claimable", "/desk/claimable"),
      list("import-claimable", "/desk/claimable/import"),
    ],
  },
  {
    role: "operation-review",
    pages: [list("desk", "/desk"), list("reviews", "/desk/reviews"), behind("review", "/desk/reviews")],
  },
  {
    role: "operation-publish",
    pages: [
      list("desk", "/desk"),
      list("openings", "/desk/openings"),
      behind("opening", "/desk/openings"),
      list("manage-catalogue", "/desk/catalogue"),
      { name: "manage-item", at: "/desk/catalogue", links: [/^\/desk\/catalogue\/[A-Z]{2}\d{3}$/] },
      list("new-item", "/desk/catalogue/new"),
      list("import-items", "/desk/catalogue/import"),
      list("manage-experts", "/desk/experts"),
      behind("manage-expert", "/desk/experts"),
      list("manage-announcements", "/desk/announcements"),
      behind("manage-announcement", "/desk/announcements"),
      list("new-announcement", "/desk/announcements/new"),
      list("manage-policies", "/desk/policies"),
      list("people", "/desk/people"),
    ],
  },
  {
    role: "operation-publish",
    after: { at: "/desk/catalogue/ZJ001", button: "开始修订" },
    pages: ["edit", "basis", "rule"].map(part => list(`${part}-item`, `/desk/catalogue/ZJ001/${part}`)),
  },
  {
    role: "supervision",
    pages: [
      list("desk", "/desk"),
      list("complaints", "/desk/complaints"),
      behind("complaint", "/desk/complaints"),
      list("measures", "/desk/measures"),
      behind("measure", "/desk/measures"),
      {
        name: "new-measure",
        at: "/agencies",
        links: [under("/agencies"), under("/desk/vetting"), /^\/desk\/measures\/new\?/],
      },
    ],
  },
  { role: "expert", pages: [list("desk", "/desk"), list("own-expert", "/desk/expert")] },
  { role: "audit", pages: [list("desk", "/desk"), list("journal", "/desk/journal")] },
  {
    role: "system",
    pages: [list("desk", "/desk"), list("people", "/desk/people"), list("system", "/desk/system")],
  },
]
