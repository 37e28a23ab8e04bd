import type { TableColumns } from "#app/shared/tables/table.ts"

/** The columns of the list of the city. */
export const CLAIMABLE_COLUMNS = [
  { key: "name", head: { zh: "机构名称", en: "Name" }, aliases: ["名称", "单位名称"], required: true },
  {
    key: "uscc",
    head: { zh: "统一社会信用代码", en: "Unified social credit code" },
    aliases: ["信用代码", "USCC"],
    required: true,
  },
  {
    key: "legalRepresentative",
    head: { zh: "法定代表人", en: "Legal representative" },
    aliases: ["法人", "法人代表"],
    required: true,
  },
  { key: "region", head: { zh: "注册地", en: "Registered in" } },
  { key: "address", head: { zh: "地址", en: "Address" }, aliases: ["住所", "注册地址"], required: true },
  { key: "licences", head: { zh: "资质证书", en: "Certificates" }, aliases: ["资质"] },
  { key: "itemCodes", head: { zh: "服务事项编码", en: "Item codes" }, aliases: ["事项编码"], required: true },
  { key: "servesRegions", head: { zh: "服务区域", en: "Districts served" }, required: true },
  {
    key: "contactEmail",
    head: { zh: "联系邮箱", en: "Contact e-mail" },
    aliases: ["邮箱", "电子邮箱"],
    required: true,
  },
  { key: "source", head: { zh: "名录名称", en: "Name of the list" }, aliases: ["来源"], required: true },
] as const satisfies TableColumns

export type ClaimableColumn = (typeof CLAIMABLE_COLUMNS)[number]["key"]
export type ClaimableCells = Record<ClaimableColumn, string>

/** By which an agency is told from others. */
export const CLAIMABLE_KEY = ["uscc"] as const satisfies ClaimableColumn[]
