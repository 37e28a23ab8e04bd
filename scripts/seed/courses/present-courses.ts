import { type Cast, nth } from "../cast.ts"
import { demoEmail } from "../people.ts"
import type { Present } from "../present.ts"
import type { Course, Payment } from "./course.ts"

type Plan = Omit<Course, "agencies"> & Partial<Pick<Course, "agencies">>

const SOCIAL = { funds: { fiscal: 0, stateOwned: 0, social: 100 } }
const PUBLIC = { funds: { fiscal: 100, stateOwned: 0, social: 0 }, method: "lowest-price" } as const
const LOWEST = { method: "lowest-price", ...SOCIAL } as const
const CHOICE = { method: "owner-choice", methodReason: "金额较小，业主自行比选。", ...SOCIAL } as const

/**
 * The requests of these days, so that every state can be looked at. Each starts as many working days ago as brings it to
 * its state on the last working day. The accounts of the demonstration have something to do in most of them.
 */
export function presentCourses(cast: Cast, present: Present): Course[] {
  const plans = [...beforePublication(cast, present), ...open(cast, present), ...ended(cast, present)]
  return [...plans, ...awarded(cast, present)].map(plan => ({ agencies: cast.agencies, ...plan }))
}

function beforePublication({ enterprises, request }: Cast, { ago, ahead }: Present): Plan[] {
  const mine = nth(enterprises, 0)
  const author = demoEmail("owner-agent")
  const closingAt = ahead(12)
  return [
    { owner: mine, author, request: request("ZJ019"), start: ago(1), until: "draft", closingAt },
    { owner: nth(enterprises, 1), request: request("ZJ032"), start: ago(1), until: "submit", closingAt },
    { owner: nth(enterprises, 2), request: request("ZJ006"), start: ago(2), until: "approve", closingAt },
    { owner: mine, request: request("ZJ015"), start: ago(3), until: "submit", ending: "return", closingAt },
    {
      owner: nth(enterprises, 3),
      request: request("ZJ040"),
      start: ago(6),
      until: "submit",
      ending: "withdraw",
    },
  ]
}

function open(
  { enterprises, departments, agencies, demoAgency, request }: Cast,
  { ago, ahead }: Present,
): Plan[] {
  return [
    {
      owner: nth(enterprises, 4),
      request: request("ZJ001", LOWEST),
      // Left for the account of the demonstration to quote for.
      agencies: agencies.filter(agency => agency !== demoAgency),
      start: ago(4),
      until: "publish",
      closingAt: ahead(3),
      mostQuotes: 2,
    },
    {
      owner: nth(enterprises, 0),
      request: request("ZJ028"),
      start: ago(5),
      until: "publish",
      closingAt: ahead(5),
    },
    {
      owner: nth(departments, 0),
      request: request("ZJ005", PUBLIC),
      start: ago(3),
      until: "publish",
      closingAt: ahead(8),
      winner: demoAgency,
    },
  ]
}

function ended({ enterprises, request }: Cast, { ago }: Present): Plan[] {
  return [
    {
      owner: nth(enterprises, 5),
      request: request("ZJ009", PUBLIC),
      start: ago(11),
      until: "close",
      mostQuotes: 1,
      ending: "fail",
    },
    {
      owner: nth(enterprises, 6),
      request: request("ZJ018"),
      start: ago(9),
      until: "publish",
      ending: "annul",
    },
  ]
}

function awarded({ enterprises, demoAgency, request }: Cast, { ago }: Present): Plan[] {
  const mine = nth(enterprises, 0)
  const half: Payment[] = [{ after: 2, percent: 50, by: "voucher" }]
  return [
    { owner: nth(enterprises, 1), request: request("ZJ027", LOWEST), start: ago(6), until: "close" },
    { owner: mine, request: request("ZJ036", CHOICE), start: ago(8), until: "open" },
    {
      owner: nth(enterprises, 2),
      request: request("ZJ001", LOWEST),
      start: ago(7),
      until: "select",
      winner: demoAgency,
    },
    { owner: nth(enterprises, 3), request: request("ZJ022", LOWEST), start: ago(8), until: "confirm" },
    {
      owner: mine,
      request: request("ZJ005", LOWEST),
      start: ago(11),
      until: "conclude",
      winner: demoAgency,
    },
    {
      owner: mine,
      request: request("ZJ001", LOWEST),
      start: ago(17),
      until: "pay",
      winner: demoAgency,
      payments: half,
    },
  ]
}
