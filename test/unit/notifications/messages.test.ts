import { describe, expect, it } from "vitest"
import { inboxTexts } from "#app/modules/notifications/inbox.texts.ts"
import { messageInWords, storedParams } from "#app/modules/notifications/message-words.ts"
import { type MessageCode, messageTexts } from "#app/modules/notifications/messages.texts.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"

const NOW = new Date("2024-03-04T01:00:00Z")
const params = storedParams({
  name: "示例公司",
  number: "JD-2024-0001",
  agencyName: "示例测绘甲公司",
  officer: "李某某",
  title: "示例",
  reason: "缺少附件",
  source: "示例全市中介机构名录（2024年）",
  licence: "测绘资质证书",
  validTo: "2024-04-01",
  items: "测绘",
  kind: "预警",
  state: "已入驻",
  days: 7,
  n: 1,
  version: 2,
  ...Object.fromEntries(
    ["statementBy", "objectBy", "decideBy"].map(name => [name, new Date("2024-03-05T09:00:00Z")]),
  ),
  answerBy: new Date("2024-03-05T09:00:00Z"),
  amountFen: 4_800_050,
  dueAt: new Date("2024-03-05T09:00:00Z"),
  closingAt: new Date("2024-03-05T09:00:00Z"),
  confirmBy: new Date("2024-03-05T09:00:00Z"),
  correctBy: new Date("2024-03-05T09:00:00Z"),
  endsAt: new Date("2024-03-05T09:00:00Z"),
  objectionBy: new Date("2024-03-05T09:00:00Z"),
})

it("texts are whole in both languages", () => {
  expect([...textErrors(messageTexts), ...textErrors(inboxTexts)]).toEqual([])
})

describe("a message in words", () => {
  const codes = Object.keys(messageTexts.zh) as MessageCode[]
  it.each(codes)("%s has every parameter filled", code => {
    for (const lang of ["zh", "en"] as const) {
      const said = messageInWords({ code, params }, lang, NOW)
      expect(said).not.toMatch(/[{}]|T09:00:00|Invalid/)
    }
  })

  it("says instants and amounts in the language of the reader", () => {
    const message = { code: "request-selected", params }
    expect(messageInWords(message, "zh", NOW)).toContain("中选价 48,000.50 元。请在 03-05（周二）17:00 前")
    expect(messageInWords(message, "en", NOW)).toContain("at 48,000.50 yuan. Confirm or decline by Tue 5 Mar")
  })

  it("shows the code of a message whose text is gone", () => {
    expect(messageInWords({ code: "gone", params: {} }, "zh", NOW)).toBe("gone")
  })
})
