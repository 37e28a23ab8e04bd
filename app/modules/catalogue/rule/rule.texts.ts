import { defineTexts } from "#app/shared/i18n/texts.ts"

/** The qualification rule as lines: how it is written, and the page on which it is. */
export const ruleTexts = defineTexts({
  zh: {
    "write.all": "全部：",
    "write.any": "任一：",
    "write.pledge": "承诺",
    "write.people": "{n} 人：{asked}",
    title: "机构应当具备的条件",
    rule: "条件",
    "rule.hint":
      "一行一个条件。“全部：”或“任一：”写在上面，它包含的条件缩进两格写在下面；“承诺”表示承诺服务即可。例如：",
    noteZh: "说明（中文）",
    noteEn: "说明（英文）",
    "note.hint": "给申请机构看的一句话，例如依据哪份名录或备案。",
    part: "在末尾添加一行",
    "part.hint": "选好后按“添加这一行”，会先保存上面写的内容。",
    partCount: "人数（执业资格可填）",
    add: "添加这一行",
    save: "保存条件",
    inWords: "读作",
    none: "还没有写条件。没有条件的事项不能发布；任何机构都能办的，写“承诺”。",
    example: "任一：\n  测绘资质 / 工程测量 / 乙级\n  全部：\n    2 人：注册测绘师\n    承诺",
  },
  en: {
    "write.all": "All of:",
    "write.any": "Any of:",
    "write.pledge": "Pledge",
    "write.people": "{n} people: {asked}",
    title: "What an agency must show",
    rule: "Conditions",
    "rule.hint":
      "One condition a line. Write “All of:” or “Any of:” above and indent what belongs to it by two spaces; “Pledge” means that a pledge suffices. For example:",
    noteZh: "Note (Chinese)",
    noteEn: "Note (English)",
    "note.hint": "One sentence for agencies, such as which register counts.",
    part: "Add a line at the end",
    "part.hint": "Choose and press “Add this line”; what is written above is saved first.",
    partCount: "People (for a professional qualification)",
    add: "Add this line",
    save: "Save the conditions",
    inWords: "This reads",
    none: "No condition yet. An item without one cannot be published; write “Pledge” where any agency may do it.",
    example:
      "Any of:\n  Surveying and mapping licence / Engineering survey / Grade B\n  All of:\n    2 people: Registered surveyor\n    Pledge",
  },
})
