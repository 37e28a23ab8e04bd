import { describe, expect, it } from "vitest"
import type { BidPage } from "#app/modules/bidding/bid-queries.server.ts"
import MyBids from "#app/routes/desk+/bids+/_index.tsx"
import Bid from "#app/routes/desk+/bids+/$id.tsx"
import Openings from "#app/routes/desk+/openings+/_index.tsx"
import Opening from "#app/routes/desk+/openings+/$id.tsx"
import Opportunities from "#app/routes/desk+/opportunities.tsx"
import Select from "#app/routes/desk+/requests+/$id_.select.tsx"
import Notice from "#app/routes/requests+/$id_.notice.tsx"
import { renderPage } from "../ui/render.tsx"

const now = new Date("2024-03-04T01:00:00Z")
const later = new Date("2024-03-15T09:00:00Z")
const request = {
  id: "r1",
  number: "JD-2024-0001",
  title: "示例泵站环境影响报告表编制",
  ownerName: "示例实业有限公司",
  itemName: "环评",
  ceilingFen: 4_800_000,
  method: "lowest-price",
  closingAt: later,
  state: "open",
} as const
const form = { idempotencyToken: "a".repeat(26), needsPassword: true, now }
const checks: BidPage["checks"] = [
  { code: "listed", isMet: true, details: [] },
  { code: "qualified", isMet: true, details: ["乙级资质"] },
]
const sealed = {
  status: "submitted",
  version: 2,
  submittedAt: now,
  commitment: "c".repeat(64),
  seq: 42,
  entryHash: "e".repeat(64),
  outcome: "sealed",
} as const
const bidPage = (over: Partial<BidPage>): BidPage => ({
  request,
  checks,
  may: { submit: false, withdraw: false, answer: false },
  ...over,
})
const quote = (n: number, over = {}) => ({
  bidId: `b${n}`,
  agencyId: `a${n}`,
  agencyName: `示例咨询 ${n}`,
  amountFen: 4_000_000,
  submittedAt: now,
  rank: 1,
  isDeclined: false,
  isSelectable: true,
  ...over,
})

/** The page in both languages; neither may show a key instead of a text. */
async function shown(Component: () => React.JSX.Element, data: unknown): Promise<string> {
  const [zh, en] = await Promise.all(
    (["zh", "en"] as const).map(lang => renderPage({ Component, lang, loader: () => data })),
  )
  expect([zh?.status, en?.status]).toEqual([200, 200])
  expect(en?.html).toMatch(/<h1/)
  // React 18 fills the end of a buffer with zero bytes when a Chinese character does not fit.
  return (zh?.html ?? "").replaceAll("\0", "")
}

describe("the page of a quote", () => {
  it("offers the form with the seal explained and the ceiling named", async () => {
    const page = bidPage({ may: { submit: true, withdraw: false, answer: false } })
    const html = await shown(Bid, { page, ...form })
    expect(html).toContain("提交密封报价")
    expect(html).toContain("48,000 元")
    expect(html).toContain("截止前谁也看不到")
  })

  it("shows the receipt of a sealed quote, without an amount, and how to replace or withdraw it", async () => {
    const page = bidPage({ bid: sealed, may: { submit: true, withdraw: true, answer: false } })
    const html = await shown(Bid, { page, ...form })
    for (const text of [sealed.commitment, sealed.entryHash, "第 2 份", "替换密封报价", "撤回报价"]) {
      expect(html).toContain(text)
    }
    expect(html).not.toContain("已开启的报价")
  })

  it("asks the selected agency for its answer and shows the opened quote", async () => {
    const opened = { amountFen: 4_000_000, remark: "含踏勘", text: '{"v":1}' }
    const page = bidPage({
      request: { ...request, state: "awaiting-confirmation" },
      bid: { ...sealed, outcome: "asked", rank: 1, opened },
      award: { amountFen: 4_000_000, confirmBy: later },
      may: { submit: false, withdraw: false, answer: true },
    })
    const html = await shown(Bid, { page, ...form })
    for (const text of ["确认承接", "放弃中选", "含踏勘", "40,000"]) expect(html).toContain(text)
    expect(html).toContain('name="currentPassword"')
  })
})

describe("the lists", () => {
  it("name what can be quoted for, and what is missing", async () => {
    const rows = [{ request }, { request: { ...request, id: "r2" }, refusal: "qualified" }]
    const html = await shown(Opportunities, { isListed: true, rows, now })
    expect(html).toContain("可以报价")
    expect(html).toContain("不符合")
    expect(await shown(Opportunities, { isListed: true, rows: [], now })).toContain("现在没有相符的需求")
    expect(await shown(Opportunities, { isListed: false, rows: [], now })).toContain("机构入驻后才能报价")
  })

  it("show own quotes by their outcome", async () => {
    const bids = [{ request, submittedAt: now, outcome: "sealed" }]
    expect(await shown(MyBids, { bids, now })).toContain("已密封")
    expect(await shown(MyBids, { bids: [], now })).toContain("还没有报价")
  })

  it("let what is closed be opened, and say from when the others can", async () => {
    const ready = [{ ...request, state: "closed" }]
    const html = await shown(Openings, { ready, closingToday: [request], opened: [], now })
    expect(html).toContain("去开启")
    expect(html).toContain("截止后可开启")
  })
})

describe("opening, choosing, notice", () => {
  it("opens with a fresh password, and only when it may", async () => {
    const closed = { request: { ...request, state: "closed" }, mayOpen: true }
    const html = await shown(Opening, { page: closed, ...form })
    expect(html).toContain("开启全部报价")
    expect(html).toContain('name="currentPassword"')
    const early = await shown(Opening, { page: { request, mayOpen: false }, ...form })
    expect(early).not.toContain("开启全部报价")
  })

  it("lets the owner choose among the tied only, and shows a broken quote without an amount", async () => {
    const quotes = [
      quote(1),
      quote(2, { remark: "就近服务" }),
      quote(3, { amountFen: 0, rank: 0, invalid: "broken-seal", isSelectable: false }),
    ]
    const opened = { ...request, state: "opened" }
    const page = { request: opened, quotes, confirmDays: 2, noticeDays: 3, maySelect: true }
    const html = await shown(Select, { page, ...form })
    expect(html.match(/type="radio"/g)).toHaveLength(2)
    for (const text of ["就近服务", "密封无法开启", "2 个工作日"]) expect(html).toContain(text)
    const watching = await shown(Select, { page: { ...page, maySelect: false }, ...form })
    expect(watching).not.toContain('type="radio"')
  })

  it("prints the notice with number, parties, price, method and the deadline for objections", async () => {
    const notice = {
      ...request,
      state: "award-notice",
      agencyName: "示例咨询 1",
      amountFen: 3_900_000,
      quotes: 3,
      noticeAt: now,
      objectionBy: later,
      serviceWorkingDays: 20,
      deliverable: "报告表 4 份",
    }
    const html = await shown(Notice, { notice, now })
    for (const text of [request.number, "示例咨询 1", request.ownerName, "39,000", "最低价", "03-15"]) {
      expect(html).toContain(text)
    }
    expect(html).toContain("提出异议")
  })
})
