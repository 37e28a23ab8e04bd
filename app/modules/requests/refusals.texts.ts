import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why a request is not saved, handed in, published or ended; said by the server only. */
export const requestRefusals = defineTexts({
  zh: {
    "refusal.funds-sum": "三项资金来源合计应为 100%，现在是 {sum}%。",
    "refusal.reason-required": "业主自选要写明理由。",
    "refusal.outside-working-hours": "截止时间要在工作日 {start} 到 {end} 之间，周末和节假日不算。",
    "refusal.closing-too-soon":
      "报名期至少 {days} 个完整的工作日。最早可以定在 {day} {time}，请把截止时间改晚。",
    "refusal.item-unknown": "这个服务事项不在目录里或已停用，请重新选择。",
    "refusal.departments-only": "政府委托事项由行政部门购买，费用由财政承担，企业不用发布。",
    "refusal.must-tender": "使用公共资金的勘察、设计、监理达到 {limit} 元必须招标，不能在这里发布。",
    "refusal.government-procurement": "使用财政资金达到采购限额 {limit} 元，请按政府采购程序办理。",
    "refusal.central-catalogue": "使用财政资金购买集中采购目录内的服务，请按政府采购程序办理。",
    "refusal.direct-over-limit": "使用公共资金时，业主自选以 {limit} 元为限，请改用最低价。",
    "refusal.owner-not-active": "单位还没有通过形式核验，通过后才能提交需求。草稿会一直保留。",
    "refusal.wrong-state": "需求的状态已经变化，请看最新的情况再决定。",
    "refusal.stale": "您打开页面之后，这份草稿又保存过一次。请刷新后再改。",
    "refusal.not-reviewed": "还没有审核通过，不能发布。",
    "refusal.already-reviewed": "已经审核通过，等待发布。",
    "refusal.same-person": "审核与发布不能由同一人办理，请由另一位同事发布。",
  },
  en: {
    "refusal.funds-sum": "The three shares must sum to 100%; they sum to {sum}%.",
    "refusal.reason-required": "An owner’s choice needs a written reason.",
    "refusal.outside-working-hours":
      "The closing time must lie on a working day between {start} and {end}; weekends and holidays do not count.",
    "refusal.closing-too-soon":
      "Agencies need at least {days} whole working {days?day:days}. The earliest closing is {day} {time}; choose a later one.",
    "refusal.item-unknown": "This service is not in the catalogue or no longer offered. Choose another.",
    "refusal.departments-only":
      "Services commissioned by government are bought by departments at public cost; enterprises need not publish them.",
    "refusal.must-tender":
      "Survey, design and supervision with public money of {limit} yuan or more must be tendered and cannot be published here.",
    "refusal.government-procurement":
      "Budget money of {limit} yuan or more goes through government procurement.",
    "refusal.central-catalogue":
      "Services of the central procurement catalogue with budget money go through government procurement.",
    "refusal.direct-over-limit":
      "With public money the owner chooses directly up to {limit} yuan only. Use the lowest price.",
    "refusal.owner-not-active":
      "Your organisation has not passed the form check yet; a request can be handed in after it. The draft stays.",
    "refusal.wrong-state": "The request has moved on. Look at its present state before you decide.",
    "refusal.stale": "This draft was saved again after you opened the page. Reload before you change it.",
    "refusal.not-reviewed": "The review has not passed yet, so this cannot be published.",
    "refusal.already-reviewed": "The review has passed already; it waits for publication.",
    "refusal.same-person": "Review and publication need two people. Ask a colleague to publish.",
  },
})
