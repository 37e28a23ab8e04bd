import { defineFacts } from "#app/shared/facts/facts.ts"
import { type Lang, lookup } from "#app/shared/i18n/texts.ts"
import { REGION_IDS } from "./agency.ts"
import { directoryTexts } from "./directory.texts.ts"

/** The name of a region, as everybody reads it. */
export function regionText(region: string, lang: Lang): string {
  return lookup(directoryTexts, lang, `region.${region}`) ?? region
}

/**
 * What an agency says of itself in the first step of its application, in that order: from here come the form, its schema,
 * the summary, the vetting page (`vetting`: what no register has) and what a change is compared by.
 */
export const AGENCY_FACTS = defineFacts({
  name: {
    kind: "line",
    min: 2,
    max: 80,
    width: "full",
    autoComplete: "organization",
    label: { zh: "机构名称", en: "Name of the agency" },
  },
  shortName: {
    kind: "line",
    max: 20,
    optional: true,
    width: "medium",
    label: { zh: "简称", en: "Short name" },
    hint: { zh: "大家口头怎么叫，例如青禾环境", en: "What people call it" },
    shown: ["vetting"],
  },
  legalRepresentative: {
    kind: "line",
    min: 2,
    max: 40,
    width: "medium",
    label: { zh: "法定代表人", en: "Legal representative" },
  },
  region: {
    kind: "choice",
    of: REGION_IDS,
    option: regionText,
    label: { zh: "注册地", en: "Registered in" },
    hint: {
      zh: "只用来说明所在地，不影响排序",
      en: "Only says where you are; plays no part in the order of results",
    },
    shown: ["vetting"],
  },
  address: { kind: "line", min: 4, max: 120, width: "full", label: { zh: "地址", en: "Address" } },
  summary: {
    kind: "text",
    max: 500,
    rows: 4,
    optional: true,
    label: { zh: "简介", en: "About" },
    hint: {
      zh: "擅长什么，做过什么。不要写联系方式。",
      en: "What you are good at and have done. No contact details.",
    },
    shown: ["vetting"],
  },
  contactName: {
    kind: "line",
    min: 2,
    max: 40,
    width: "medium",
    autoComplete: "name",
    label: { zh: "联系人", en: "Contact" },
    shown: ["vetting"],
  },
  contactPhone: {
    kind: "phone",
    label: { zh: "联系电话", en: "Phone" },
    hint: { zh: "加密保存，登录后可见", en: "Kept encrypted, shown after sign-in" },
    shown: ["vetting"],
  },
})
