import { describe, expect, it } from "vitest"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { nextStep } from "#app/modules/requests/reading/next-step.ts"
import { publicRequestTexts } from "#app/modules/requests/reading/public-request.texts.ts"
import { requestQuestion, statesOf, TABS } from "#app/modules/requests/reading/request-question.ts"
import { fullTimeline, publicTimeline } from "#app/modules/requests/reading/request-timeline.ts"
import { requestRefusals } from "#app/modules/requests/refusals.texts.ts"
import { requestMachine } from "#app/modules/requests/request.machine.ts"
import { requestTexts } from "#app/modules/requests/request.texts.ts"
import { isPublic, PLACES, REQUEST_STATES } from "#app/modules/requests/request.ts"
import { reviewTexts } from "#app/modules/requests/review/review.texts.ts"
import { actorText, fundsText, placeText, reasonText } from "#app/modules/requests/words.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"

const at = new Date("2024-03-04T01:00:00Z")
const closingAt = new Date("2024-03-15T09:00:00Z")
const base = { method: "lowest-price" as const, closingAt, steps: [] }

describe("the timeline", () => {
  const steps = ["submit", "approve", "publish"].map(event => ({ event, at, actor: "x" }))

  it("shows the public nothing from before the publication", () => {
    const events = publicTimeline({ ...base, state: "open", steps }).flatMap(e =>
      "event" in e ? [e.event] : [],
    )
    expect(events).toEqual(["publish"])
    expect(fullTimeline({ ...base, state: "open", steps }).filter(e => e.state === "done")).toHaveLength(3)
  })

  it.each([
    ["open", ["close", "open", "confirm", "notice", "sign", "complete"]],
    ["closed", ["open", "confirm", "notice", "sign", "complete"]],
    ["opened", ["select", "confirm", "notice", "sign", "complete"]],
    ["awaiting-confirmation", ["confirm", "notice", "sign", "complete"]],
    ["award-notice", ["notice", "sign", "complete"]],
    ["awaiting-contract", ["sign", "complete"]],
    ["in-service", ["complete"]],
    ["completed", []],
    ["failed", []],
    ["annulled", []],
  ] as const)("in %s plans %j, the first of them now", (state, plan) => {
    const ahead = publicTimeline({ ...base, state }).flatMap(e => ("plan" in e ? [[e.plan, e.state]] : []))
    expect(ahead).toEqual(plan.map((name, i) => [name, i === 0 ? "now" : "ahead"]))
  })

  it("plans the owner's choice where the owner chooses", () => {
    const entries = publicTimeline({ ...base, method: "owner-choice", state: "open" })
    expect(entries.flatMap(e => ("plan" in e ? [e.plan] : []))).toContain("select")
  })

  it("gives the deadlines of the present step", () => {
    const confirmBy = new Date("2024-03-20T09:00:00Z")
    const byOf = (state: "open" | "awaiting-confirmation" | "award-notice") =>
      publicTimeline({ ...base, state, selection: { confirmBy }, objectionBy: at }).map(e =>
        "by" in e ? e.by : undefined,
      )[0]
    expect([byOf("open"), byOf("awaiting-confirmation"), byOf("award-notice")]).toEqual([
      closingAt,
      confirmBy,
      at,
    ])
  })
})

describe("the next step of the owner", () => {
  it.each(REQUEST_STATES)("has words in %s", state => {
    const step = nextStep({ state, closingAt })
    expect(myRequestTexts.zh).toHaveProperty([`next.${step.key}`])
  })

  it("is the owner's own in these states only", () => {
    const mine = REQUEST_STATES.filter(state => nextStep({ state, closingAt }).mine)
    expect(mine).toEqual(["draft", "returned", "opened", "awaiting-contract"])
  })
})

describe("the public list", () => {
  it("never asks for a hidden state, and shows every public one somewhere", () => {
    for (const tab of TABS) expect(statesOf(tab).every(state => isPublic({ state }))).toBe(true)
    const shown = new Set(TABS.filter(tab => tab !== "all").flatMap(tab => [...statesOf(tab)]))
    expect([...shown].sort()).toEqual([...statesOf("all")].sort())
  })

  it("takes nonsense as not asked", () => {
    const query = new URLSearchParams("state=draft&field=$ne&field=survey&page=-3&closing=x")
    expect(requestQuestion(query)).toEqual({ tab: "open", fields: ["survey"], soon: false, page: 1 })
    expect(requestQuestion(new URLSearchParams("state=notice&closing=soon&page=2"))).toMatchObject({
      tab: "notice",
      soon: true,
      page: 2,
    })
  })
})

describe("words", () => {
  it.each([
    ["request", requestTexts],
    ["refusals", requestRefusals],
    ["public", publicRequestTexts],
    ["mine", myRequestTexts],
    ["review", reviewTexts],
  ])("%s are whole in both languages", (_name, texts) => {
    expect(textErrors(texts)).toEqual([])
  })

  it("name every state, event and place", () => {
    const events = new Set(REQUEST_STATES.flatMap(state => requestMachine.events(state)))
    for (const state of REQUEST_STATES) expect(requestTexts.zh).toHaveProperty([`state.${state}`])
    for (const event of events)
      if (event !== "extend") expect(requestTexts.zh).toHaveProperty([`done.${event}`])
    for (const place of PLACES) expect(placeText(place, "zh")).toMatch(/^金东区..+[道镇乡]$/)
  })

  it("say money, roles and reasons, and leave what people wrote", () => {
    expect(fundsText({ fiscal: 0, stateOwned: 60, social: 40 }, "zh")).toBe("国有资金 60% · 社会资金 40%")
    expect(actorText("operation-publish", "zh")).toBe("运行机构")
    expect(actorText("示例实业有限公司", "en")).toBe("示例实业有限公司")
    expect(reasonText("too-few-quotes", "zh")).toBe("有效报价不足")
    expect(reasonText("项目取消", "zh")).toBe("项目取消")
  })
})
