import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why a notice was not saved, published or withdrawn; said by the server only. */
export const noticeRefusals = defineTexts({
  zh: { "refusal.wrong-state": "这条公告的状态已经变化，请刷新后再看。" },
  en: { "refusal.wrong-state": "The state of this notice has changed. Reload the page." },
})
