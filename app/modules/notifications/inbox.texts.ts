import { defineTexts } from "#app/shared/i18n/texts.ts"

export const inboxTexts = defineTexts({
  zh: {
    title: "消息",
    unread: "{n} 条未读",
    "unread-mark": "未读",
    "none-unread": "没有未读消息",
    open: "查看",
    mark: "标为已读",
    "mark-all": "全部标为已读",
    empty: "还没有消息",
    "empty-hint": "与您有关的事有了进展，会在这里告诉您。",
  },
  en: {
    title: "Messages",
    unread: "{n} unread",
    "unread-mark": "Unread",
    "none-unread": "Nothing unread",
    open: "Open",
    mark: "Mark as read",
    "mark-all": "Mark all as read",
    empty: "There are no messages yet",
    "empty-hint": "When something that concerns you moves on, you are told here.",
  },
})
