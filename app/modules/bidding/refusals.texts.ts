import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why a command of this module refuses, in words; the server says it, so no page carries these texts. */
export const biddingRefusals = defineTexts({
  zh: {
    "refusal.bidding-closed": "报名已经截止，不再接受、替换或撤回报价。",
    "refusal.above-ceiling": "报价不能高于最高限价 {ceiling} 元。",
    "refusal.ineligible-listed": "本机构现在不在名录里（未入驻、变更核验中或已暂停），不能报价。",
    "refusal.ineligible-other-party": "您也是业主单位的成员，不能为它的需求报价。",
    "refusal.ineligible-item-active": "这个服务事项已停用，不能报价。",
    "refusal.ineligible-item-offered": "本机构没有申报这个服务事项，请先变更入驻信息。",
    "refusal.ineligible-qualified": "本机构没有今天有效的相应资质，请先更新资质。",
    "refusal.wrong-state": "状态已经变化，请刷新页面再看。",
    "refusal.answer-too-late": "确认期限已过，视为放弃。",
    "refusal.cannot-open": "没有一份报价能够开启，很可能是密钥不对。没有写入任何内容，请联系系统管理员。",
    "refusal.not-selectable": "这一家现在不能选：无效、已放弃或不在并列最低价之中。",
    "refusal.reason-required": "请写明选取理由。",
    "refusal.direct-over-limit": "使用财政或国有资金且超过直接选取上限，不能由业主自选。",
  },
  en: {
    "refusal.bidding-closed": "Closed: quotes are no longer taken, replaced or withdrawn.",
    "refusal.above-ceiling": "The quote may not exceed the ceiling of {ceiling} yuan.",
    "refusal.ineligible-listed":
      "Your agency is not on the list now (not listed, in a change check, or suspended) and cannot quote.",
    "refusal.ineligible-other-party": "You also belong to the owner and cannot quote for its request.",
    "refusal.ineligible-item-active": "This service is out of use; quotes are not taken.",
    "refusal.ineligible-item-offered": "Your agency has not listed this service; change your listing first.",
    "refusal.ineligible-qualified":
      "Your agency has no matching qualification valid today; update your licences first.",
    "refusal.wrong-state": "Things have changed; reload the page.",
    "refusal.answer-too-late": "The time to confirm is over, which counts as declining.",
    "refusal.cannot-open":
      "Not one quote could be opened, most likely because of a wrong key. Nothing was written; tell the system administrator.",
    "refusal.not-selectable":
      "This agency cannot be chosen: its quote is invalid, it declined, or it is not among the tied lowest.",
    "refusal.reason-required": "Write down the reason.",
    "refusal.direct-over-limit": "With public money above the line, the owner may not choose directly.",
  },
})
