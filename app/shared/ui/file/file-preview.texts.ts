import { defineTexts } from "#app/shared/i18n/texts.ts"

/** What a page says of its files before somebody looks at one. */
export const filePreviewTexts = defineTexts({
  zh: {
    view: "查看",
  },
  en: {
    view: "View",
  },
})
