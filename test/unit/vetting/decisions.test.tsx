import { describe, expect, it } from "vitest"
import { ApproveCard } from "#app/modules/vetting/ui/approve-card.tsx"
import { ClaimCard } from "#app/modules/vetting/ui/claim-card.tsx"
import type { VettingPageData } from "#app/modules/vetting/vetting-page.server.ts"
import { renderPage } from "../ui/render.tsx"

const NOW = new Date("2024-03-06T02:00:00.000Z")
const asked = (day: string) => ({ state: "asked", dueAt: new Date(`${day}T09:00:00Z`) })
const form = { idempotencyToken: "o".repeat(26), lastResult: undefined }

describe("approval", () => {
  const shown = async (changes: object, check: object = {}) => {
    const page = {
      ...{ file: { check: { kind: "admission", ...check } }, register: null, refusal: "none" },
      ...{ confirmations: [], publicityDays: 0 },
      ...changes,
    } as unknown as VettingPageData
    return (await renderPage({ Component: () => <ApproveCard page={page} {...form} /> })).html
  }
  const isOffered = (html: string) => html.includes('value="approve"')
  const asks = (html: string) =>
    ["registerNote", "confirmationNote"].filter(name => html.includes(`name="${name}"`))

  it("asks for nothing when nothing stands against it", async () => {
    const html = await shown({})
    expect([isOffered(html), asks(html)]).toEqual([true, []])
    expect(html).toContain("通过后立即入驻并可被找到")
  })

  it("asks for a note when a department let its time pass", async () => {
    const html = await shown({ refusal: "overdue" })
    expect([isOffered(html), asks(html)]).toEqual([true, ["confirmationNote"]])
  })

  it("asks for a reason when the register says that the firm has ended", async () => {
    expect(asks(await shown({ register: { hasEnded: true } }))).toEqual(["registerNote"])
    expect(asks(await shown({ register: { hasEnded: false } }))).toEqual([])
  })

  it.each([
    [
      "while a department has time to answer",
      { refusal: "open", confirmations: [asked("2024-03-08"), asked("2024-03-11"), asked("2024-03-07")] },
      {},
      "最晚到 2024-03-11",
    ],
    ["when a department refused", { refusal: "refused" }, {}, "不予确认"],
    ["when an objection was upheld", {}, { upheld: "证书系伪造，异议成立。" }, "证书系伪造"],
  ])("is not offered %s", async (_when, changes, check, text) => {
    const html = await shown(changes, check)
    expect([isOffered(html), asks(html)]).toEqual([false, []])
    expect(html).toContain(text)
  })

  it("says what comes after it: the list, a notice first, or the change", async () => {
    expect(await shown({ publicityDays: 5 })).toContain("先公示 5 个工作日")
    expect(await shown({ publicityDays: 5 }, { kind: "change" })).toContain("变更立即生效")
  })
})

describe("a file of the queue", () => {
  const shown = async (file: object, check: object = {}) => {
    const whole = {
      check: { dueAt: NOW, ...check },
      mayTakeOver: false,
      ...file,
    } as unknown as VettingPageData["file"]
    return (await renderPage({ Component: () => <ClaimCard file={whole} now={NOW} {...form} /> })).html
  }
  const offers = (html: string) => ["claim", "release"].filter(intent => html.includes(`value="${intent}"`))

  it("can be claimed while it is free, and given back by who holds it", async () => {
    expect(offers(await shown({ claim: "free" }))).toEqual(["claim"])
    expect(offers(await shown({ claim: "mine" }, { claimedAt: NOW, claimedByName: "某甲" }))).toEqual([
      "release",
    ])
  })

  it("of a colleague says whose it is, and can be taken over only once its time is over", async () => {
    const check = { claimedAt: NOW, claimedByName: "某乙" }
    const early = await shown({ claim: "other", takeOverAt: new Date("2024-03-07T09:00:00Z") }, check)
    expect(offers(early)).toEqual([])
    expect(early).toContain("某乙")
    expect(early).toContain("03-07")
    const late = await shown({ claim: "other", takeOverAt: NOW, mayTakeOver: true }, check)
    expect(offers(late)).toEqual(["claim"])
  })
})
