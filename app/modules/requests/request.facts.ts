import { defineFacts, type FactValues } from "#app/shared/facts/facts.ts"
import { type Lang, lookup } from "#app/shared/i18n/texts.ts"
import { requestTexts } from "./request.texts.ts"
import { PLACES, SELECTION_METHODS, type SelectionMethod } from "./request.ts"
import { placeText } from "./words.ts"

/** One yuan; a ceiling below is a slip of the keyboard. */
const LEAST_CEILING_FEN = 100
/** Ten billion yuan: more than any service of the catalogue costs. */
const MOST_CEILING_FEN = 1_000_000_000_000

/** What choosing a method means for the owner. */
const METHODS: Record<SelectionMethod, Record<Lang, string>> = {
  "lowest-price": {
    zh: "有效报价中价格最低者中选，并列时由您在并列者中选。",
    en: "The lowest valid quote wins; among tied quotes you choose.",
  },
  "owner-choice": {
    zh: "由您在有效报价中选并写明理由；公共资金有限额，公示期较短。",
    en: "You choose among the valid quotes and write down why; limited for public money, with a shorter notice.",
  },
}

/**
 * What an owner says of a request, in the order of the form: from here come the form's fields, their schema, what is stored,
 * and what the pages of the request (`page`), of the deal (`deal`) and the table of deals (`csv`) show. Beside these stand
 * facts with a form of their own: item, shares of money, contact, attachment.
 */
export const REQUEST_FACTS = defineFacts({
  title: {
    kind: "line",
    part: "what",
    min: 4,
    max: 80,
    width: "full",
    label: { zh: "需求名称", en: "Title" },
    hint: {
      zh: "写清项目和服务，例如：曹宅镇污水提升泵站环境影响报告表。",
      en: "Name the project and the service, such as: Environmental report form, Caozhai pumping station.",
    },
  },
  content: {
    kind: "text",
    part: "what",
    min: 10,
    max: 4000,
    rows: 6,
    label: { zh: "工作内容", en: "What is to be done" },
    hint: {
      zh: "要做到哪一步、有哪些资料、什么算完成。所有人都看得到，不要写联系方式。",
      en: "How far the work goes, which material exists, what counts as done. Everybody reads it: leave out phone numbers.",
    },
  },
  place: {
    kind: "choice",
    part: "what",
    of: PLACES,
    option: (place, lang) => lookup(requestTexts, lang, `place.${place}`) ?? place,
    say: placeText,
    label: { zh: "地点", en: "Place" },
    shown: ["page"],
  },
  scale: {
    kind: "line",
    part: "what",
    max: 120,
    optional: true,
    label: { zh: "规模", en: "Scale" },
    hint: { zh: "例如：建筑面积 12,400 平方米。", en: "Such as: 12,400 m² of floor area." },
    shown: ["page"],
  },
  deliverable: {
    kind: "line",
    part: "what",
    min: 2,
    max: 200,
    label: { zh: "成果", en: "Deliverable" },
    hint: {
      zh: "例如：报告表 4 份及电子版。",
      en: "Such as: four printed copies and the electronic version.",
    },
    shown: ["page"],
  },
  serviceWorkingDays: {
    kind: "number",
    part: "what",
    min: 1,
    max: 1000,
    unit: { zh: "个工作日，从签订合同起", en: "working days from the contract" },
    said: { zh: "合同签订后 {n} 个工作日", en: "{n} working {n?day:days} from the contract" },
    label: { zh: "服务期限", en: "Time for the service" },
    shown: ["page"],
  },
  ceilingFen: {
    kind: "amount",
    part: "money",
    minFen: LEAST_CEILING_FEN,
    maxFen: MOST_CEILING_FEN,
    label: { zh: "最高限价", en: "Ceiling price" },
    hint: {
      zh: "高于限价的报价无效。可以写 48,000 或 4.8万。",
      en: "Quotes above it are invalid. Write 48,000, for example.",
    },
    shown: ["page"],
  },
  method: {
    kind: "choice",
    part: "how",
    of: SELECTION_METHODS,
    option: (method, lang) => lookup(requestTexts, lang, `method.${method}`) ?? method,
    explain: (method, lang) => METHODS[method as SelectionMethod][lang],
    label: { zh: "选取方式", en: "Selection" },
    shown: ["page"],
  },
  methodReason: {
    kind: "text",
    part: "how",
    max: 1000,
    rows: 3,
    optional: true,
    label: { zh: "业主自选的理由", en: "Reason for choosing directly" },
    hint: {
      zh: "选“业主自选”时必填，会公开。",
      en: "Needed for the owner’s choice; it becomes public.",
    },
    shown: ["page"],
  },
  closingAt: {
    kind: "instant",
    part: "how",
    label: { zh: "报名截止时间", en: "Closing time" },
    hint: {
      zh: "在工作日 {start} 到 {end} 之间。审核约 {review} 个工作日；发布后报名期公共资金至少 {public} 个、社会资金至少 {social} 个完整工作日。",
      en: "On a working day between {start} and {end}. The review takes about {review} working {review?day:days}; after publication agencies have at least {public} whole working {public?day:days} with public money, {social} with private money.",
    },
  },
})

export type RequestFacts = FactValues<typeof REQUEST_FACTS>
