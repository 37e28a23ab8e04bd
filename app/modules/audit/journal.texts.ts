import { defineTexts } from "#app/shared/i18n/texts.ts"

export const journalTexts = defineTexts({
  zh: {
    title: "日志",
    lead: "每次操作一条，新的在前。每条带着前一条的哈希值。开启之前，与报价有关的记录只显示哈希值。",
    empty: "日志还是空的",
    "empty-hint": "第一个操作之后这里就有记录。",
    seq: "序号",
    at: "时间",
    command: "操作",
    hash: "哈希值",
    prev: "前一条",
    sealed: "密封，开启后可见",
    body: "内容",
  },
  en: {
    title: "Journal",
    lead: "One entry for each action, the newest first. Each carries the hash of the one before. Until the opening, entries about quotes show hashes only.",
    empty: "The journal is empty",
    "empty-hint": "Entries appear with the first action.",
    seq: "No.",
    at: "Time",
    command: "Action",
    hash: "Hash",
    prev: "Before",
    sealed: "Sealed until the opening",
    body: "Content",
  },
})
