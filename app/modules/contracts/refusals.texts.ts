import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why a command of this module refuses, in words; the server says it, so no page carries these texts. */
export const contractRefusals = defineTexts({
  zh: {
    "refusal.price-differs": "合同价必须等于中选价 {yuan} 元",
    "refusal.in-the-future": "{label}不能晚于今天",
    "refusal.before-deal": "签订日期不能早于成交日 {day}",
    "refusal.ends-before-start": "服务结束不能早于开始",
    "refusal.contract-not-confirmed": "合同尚未由双方确认，不能付款",
    "refusal.more-than-owed": "超过未付金额 {yuan} 元",
    "refusal.not-paid": "还有 {yuan} 元未付，付清后才能确认完成",
    "refusal.card-payments-off": "本平台没有开通银行卡付款，请用银行转账并登记凭证",
    "refusal.wrong-state": "合同的状态已经变了（现在是{state}），请刷新页面再看",
    "refusal.webhook-refused": "支付消息没有被接受，请稍后再试",
  },
  en: {
    "refusal.price-differs": "The contract price must equal the winning quote of {yuan} yuan",
    "refusal.in-the-future": "{label} cannot be after today",
    "refusal.before-deal": "The signing day cannot be before the deal on {day}",
    "refusal.ends-before-start": "The service cannot end before it starts",
    "refusal.contract-not-confirmed": "Both sides have to confirm the contract before it is paid",
    "refusal.more-than-owed": "More than the {yuan} yuan still unpaid",
    "refusal.not-paid": "{yuan} yuan are still unpaid; completion follows full payment",
    "refusal.card-payments-off": "Card payments are not enabled here. Pay by bank and record the voucher",
    "refusal.wrong-state": "The contract has changed meanwhile (it is now {state}). Reload the page",
    "refusal.webhook-refused": "The payment message was not accepted. Try again later",
  },
})
