import { defineTexts } from "#app/shared/i18n/texts.ts"

/** The letter around a message; the address of its page follows. */
export const letterTexts = defineTexts({
  zh: {
    subject: "金东中介超市：有一件事需要您处理",
    text: "{name}，您好：\n\n{said}\n\n登录后办理：",
  },
  en: {
    subject: "Jindong marketplace: something needs your attention",
    text: "Dear {name},\n\n{said}\n\nSign in to see to it:",
  },
})
