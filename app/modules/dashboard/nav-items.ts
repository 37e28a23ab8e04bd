import type { PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { OrganisationKind, StaffRole } from "#app/shared/roles.ts"
import type { TaskKind, Waiting } from "./waiting.ts"

/** A navItem of the workspace; its name stands in the texts under `navItem.<key>`. */
export interface NavItem {
  key: NavItemKey
  to: string
  /** Which waiting things are counted beside it. */
  counts?: readonly TaskKind[]
}

export type NavItemKey = keyof typeof NAV_ITEMS

const NAV_ITEMS = {
  waiting: path.desk(),
  "my-requests": path.myRequests(),
  contracts: path.contracts(),
  organisation: path.organisation(),
  inbox: path.inbox(),
  opportunities: path.opportunities(),
  bids: path.bids(),
  listing: path.listing(),
  listingStatus: path.listingStatus(),
  measures: path.measures(),
  vetting: path.vetting(),
  claimable: path.claimable(),
  confirmations: path.confirmations(),
  "owner-checks": path.ownerChecks(),
  reviews: path.reviews(),
  publishing: path.reviews(),
  openings: path.openings(),
  experts: path.manageExperts(),
  "own-expert": path.ownExpert(),
  catalogue: path.catalogue(),
  announcements: path.manageAnnouncements(),
  policies: path.managePolicies(),
  complaints: path.complaints(),
  people: path.managePeople(),
  system: path.system(),
  journal: path.journal(),
  profile: path.profile(),
} as const

const COUNTS: Partial<Record<NavItemKey, readonly TaskKind[]>> = {
  "my-requests": ["request-submit", "request-correct", "request-select"],
  contracts: ["contract-record", "contract-answer", "contract-pay", "contract-complete"],
  organisation: ["organisation-check", "organisation-correct"],
  bids: ["award-confirm"],
  listing: ["listing-apply", "listing-correct"],
  listingStatus: ["declare-active", "measure-state"],
  measures: ["measure-decide", "measure-decide-objection"],
  vetting: ["vetting-file", "objection"],
  confirmations: ["confirmation"],
  "owner-checks": ["owner-check"],
  reviews: ["review"],
  publishing: ["publish"],
  openings: ["open", "opens-today"],
  experts: ["expert-review"],
  "own-expert": ["expert-profile"],
  complaints: ["complaint"],
  system: ["dead-effect"],
}

const OF_KIND: Record<OrganisationKind, readonly NavItemKey[]> = {
  enterprise: ["my-requests", "contracts", "organisation"],
  department: ["confirmations", "my-requests", "contracts", "catalogue", "organisation"],
  agency: ["opportunities", "bids", "contracts", "listing", "listingStatus", "organisation"],
}

const OF_ROLE: Record<StaffRole, readonly NavItemKey[]> = {
  vetting: ["vetting", "claimable", "owner-checks"],
  "operation-review": ["reviews"],
  "operation-publish": [
    "publishing",
    "openings",
    "catalogue",
    "experts",
    "announcements",
    "policies",
    "measures",
  ],
  supervision: ["complaints", "measures"],
  audit: ["journal"],
  system: ["people", "owner-checks", "system"],
}

/** The nav items of a person: what waits, those of the staff role, of an expert, of the organisation acted for, messages, settings. */
export function navItemsOf({ staffRole, isExpert, organisation }: PersonActor): NavItem[] {
  const keys: NavItemKey[] = [
    "waiting",
    ...(staffRole ? OF_ROLE[staffRole] : []),
    ...(isExpert ? (["own-expert"] as const) : []),
    ...(organisation ? OF_KIND[organisation.kind] : []),
    "inbox",
    "profile",
  ]
  return keys.map(key => ({ key, to: NAV_ITEMS[key], counts: COUNTS[key] }))
}

/** The figure beside a nav item: everything beside the first, unread messages beside the inbox, else what waits there. */
export function countIn(navItem: NavItem, waiting: readonly Waiting[], unread: number): number {
  if (navItem.key === "waiting") return waiting.length
  if (navItem.key === "inbox") return unread
  return waiting.filter(task => navItem.counts?.includes(task.kind)).length
}
