import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why an announcement was not saved, published or withdrawn; said by the server only. */
export const announcementRefusals = defineTexts({
  zh: { "refusal.wrong-state": "这条公告的状态已经变化，请刷新后再看。" },
  en: { "refusal.wrong-state": "The state of this announcement has changed. Reload the page." },
})
