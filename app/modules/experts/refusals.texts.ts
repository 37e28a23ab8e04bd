import { defineTexts } from "#app/shared/i18n/texts.ts"

/** What naming, writing and publishing an expert refuses. */
export const expertRefusals = defineTexts({
  zh: {
    "refusal.already-expert": "这个人已经是专家。",
    "refusal.is-staff": "这是工作账号。工作人员不能兼任专家，因为专家资料由他们审核。",
    "refusal.wrong-state": "这位专家的状态已经变化，请刷新后再看。",
    "refusal.hours-invalid": "“{label}”请这样写：14:00-17:00。一天几段用逗号隔开，不能重叠。",
    "refusal.past-employer-line":
      "第 {n} 行看不懂。请按“名称，统一社会信用代码，离职日期”填写，日期如 2023-05-31，并核对信用代码。",
    "refusal.past-employer-missing":
      "您换了单位。请把原单位“{name}”写进曾任职单位，附信用代码和离职日期，用于判断回避。",
    "refusal.too-many-chosen": "“{label}”最多选 {max} 项。",
    "refusal.paused-by-administration": "这是平台暂停的，您不能自行恢复。请按理由整改后联系平台。",
  },
  en: {
    "refusal.already-expert": "This person is an expert already.",
    "refusal.is-staff": "This is a staff account. Staff cannot be experts, because they decide on them.",
    "refusal.wrong-state": "The state of this expert has changed. Reload the page.",
    "refusal.hours-invalid":
      "Write “{label}” like 14:00-17:00. Several stretches with commas; they cannot overlap.",
    "refusal.past-employer-line":
      "Line {n} could not be understood. Write name, credit code, last day; the day like 2023-05-31. Check the code.",
    "refusal.past-employer-missing":
      "You changed your employer. Add “{name}” to the former employers, with its credit code and your last day; it is needed for recusal.",
    "refusal.too-many-chosen": "Choose at most {max} for “{label}”.",
    "refusal.paused-by-administration":
      "The platform paused you, so you cannot undo it. Put right what the reason says and contact the platform.",
  },
})
