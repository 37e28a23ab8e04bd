import type { TableColumns } from "#app/shared/tables/table.ts"

/** The columns of a table of items: what is exported can be imported again. */
export const ITEM_COLUMNS = [
  { key: "code", head: { zh: "编码", en: "Code" }, required: true },
  { key: "name", head: { zh: "名称", en: "Name in Chinese" }, required: true },
  { key: "nameEn", head: { zh: "英文名称", en: "Name in English" }, required: true },
  { key: "abbreviations", head: { zh: "又称", en: "Also called" } },
  { key: "fieldId", head: { zh: "领域", en: "Field" }, required: true },
  { key: "kind", head: { zh: "类型", en: "Kind" }, required: true },
  {
    key: "selfPrepareAllowed",
    head: { zh: "可自行编制", en: "May be prepared by the applicant" },
    required: true,
  },
  { key: "tenderCategory", head: { zh: "招标类别", en: "Tender category" }, required: true },
  { key: "whatZh", head: { zh: "是什么", en: "What it is (Chinese)" } },
  { key: "whatEn", head: { zh: "是什么（英文）", en: "What it is (English)" } },
  { key: "neededByZh", head: { zh: "谁需要", en: "Who needs it (Chinese)" } },
  { key: "neededByEn", head: { zh: "谁需要（英文）", en: "Who needs it (English)" } },
  { key: "approvalItemZh", head: { zh: "用于哪项审批", en: "For which approval (Chinese)" } },
  { key: "approvalItemEn", head: { zh: "用于哪项审批（英文）", en: "For which approval (English)" } },
  { key: "departmentZh", head: { zh: "主管部门", en: "Department (Chinese)" } },
  { key: "departmentEn", head: { zh: "主管部门（英文）", en: "Department (English)" } },
  { key: "deliverableZh", head: { zh: "成果", en: "Deliverable (Chinese)" } },
  { key: "deliverableEn", head: { zh: "成果（英文）", en: "Deliverable (English)" } },
  { key: "legalBasis", head: { zh: "依据", en: "Legal basis" } },
  { key: "rule", head: { zh: "机构条件", en: "Conditions for agencies" } },
  { key: "noteZh", head: { zh: "条件说明", en: "Note on the conditions (Chinese)" } },
  { key: "noteEn", head: { zh: "条件说明（英文）", en: "Note on the conditions (English)" } },
  {
    key: "statutoryDays",
    head: { zh: "法定时限（工作日）", en: "Time limit by law (working days)" },
    type: "number",
  },
  {
    key: "promisedDays",
    head: { zh: "承诺时限（工作日）", en: "Promised time (working days)" },
    type: "number",
  },
  { key: "priceBasis", head: { zh: "价格管理", en: "Price regulation" } },
  { key: "priceLow", head: { zh: "参考价下限（元）", en: "Reference price, lowest (yuan)" }, type: "number" },
  {
    key: "priceHigh",
    head: { zh: "参考价上限（元）", en: "Reference price, highest (yuan)" },
    type: "number",
  },
  { key: "priceSource", head: { zh: "参考价出处", en: "Source of the reference price" } },
  { key: "regionAssessed", head: { zh: "区域评估", en: "Regional assessment" } },
] as const satisfies TableColumns

export type ItemColumn = (typeof ITEM_COLUMNS)[number]["key"]
export type ItemCells = Record<ItemColumn, string>
