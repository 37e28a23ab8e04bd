import type { RegionId } from "#app/modules/directory/agency.ts"
import { blankCheck } from "#app/modules/directory/agency-check.ts"

/** An organisation as it stands on the register of accounts. */
export interface Registered {
  _id: string
  name: string
  uscc: string
  legalRepresentative?: string
  address?: string
}

/**
 * Where an organisation is registered, told by the code of the registering authority in its credit code (digits 3 to 8,
 * GB/T 2260). Only what the form begins with; the agency says it itself.
 */
export function regionOfUscc(uscc: string): RegionId {
  const authority = uscc.slice(2, 8)
  if (authority === "330703") return "jindong"
  if (authority.startsWith("3307")) return "jinhua"
  return authority.startsWith("33") ? "zhejiang" : "elsewhere"
}

/** An application in which nothing was written yet but what is known already. */
export function blankAgency(
  { _id, name, uscc, legalRepresentative = "", address = "" }: Registered,
  contactPhoneEncrypted: string,
  now: Date,
) {
  return {
    ...{ _id, name, uscc, legalRepresentative, address, contactPhoneEncrypted },
    ...{ region: regionOfUscc(uscc), contactName: "", servesRegions: [], itemCodes: [] },
    ...{ licences: [], people: [], fields: [], offers: [], activeItemCodes: [] },
    status: "draft" as const,
    check: blankCheck("admission"),
    createdAt: now,
  }
}
