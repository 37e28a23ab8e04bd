import { publishedItems } from "#app/modules/catalogue/item-queries.server.ts"
import type { AreaRelief } from "#app/modules/catalogue/service-item.ts"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import type { MyRequestView } from "#app/modules/requests/reading/desk-queries.server.ts"
import { REQUEST_FACTS } from "#app/modules/requests/request.facts.ts"
import { REQUEST_POLICY_KEYS } from "#app/modules/requests/request.rules.ts"
import { factInputs } from "#app/shared/facts/facts.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"

/** An item that can be chosen, with what is to be told before it is. */
interface OfferedItem {
  code: string
  name: string
  isGovernment: boolean
  /** 区域评估: an area with one spares its projects this item, in whole or in part. */
  regionAssessed?: AreaRelief
}

/** What the form offers and says: the published items by field, and the rules of the closing time. */
export interface RequestFormData {
  items: { fieldId: string; items: OfferedItem[] }[]
  rules: { start: string; end: string; review: number; public: number; social: number }
}

/** Items and rules for the form of a request, in the language of the page. */
export async function requestFormData(lang: Lang, now: Date): Promise<RequestFormData> {
  const [all, policies] = await Promise.all([publishedItems(), currentPolicies(now, REQUEST_POLICY_KEYS)])
  const items = FIELD_IDS.map(fieldId => ({
    fieldId,
    items: all
      .filter(item => item.fieldId === fieldId)
      .map(item => ({
        code: item.code,
        name: lang === "en" ? item.nameEn : item.name,
        isGovernment: item.kind === "government",
        regionAssessed: item.regionAssessed,
      })),
  }))
  return {
    items: items.filter(group => group.items.length > 0),
    rules: {
      start: readPolicy(policies, "calendar.workStart"),
      end: readPolicy(policies, "calendar.workEnd"),
      review: readPolicy(policies, "request.noticeAudit"),
      public: readPolicy(policies, "request.signUpWindow.publicMoney"),
      social: readPolicy(policies, "request.signUpWindow.social"),
    },
  }
}

/** A stored draft as the values of its form. */
export function formValues(request: MyRequestView): Record<string, string> {
  return {
    ...factInputs(REQUEST_FACTS, request),
    seen: request.savedAt.toISOString(),
    itemCode: request.itemCode,
    fiscal: String(request.funds.fiscal),
    stateOwned: String(request.funds.stateOwned),
    social: String(request.funds.social),
    contactName: request.contact.name,
    contactPhone: request.contact.phone,
  }
}
