import { ok, type Result, refuse } from "#app/shared/result.ts"
import { type FrozenPolicies, policySource, readPolicy } from "./policy.rules.ts"
import type { PolicySource } from "./policy.schema.ts"
import type { TenderCategory } from "./tender-categories.ts"

/** 资金来源: whole percent; the three sum to 100. */
export interface FundShares {
  fiscal: number
  stateOwned: number
  social: number
}

/** Where a request must go, why (a code for the texts `gate.<code>`), and the rule behind it. */
export type GateAnswer =
  | { route: "allowed"; code: "social-money" | "below-the-lines" }
  | { route: "must-tender"; code: "tender-line"; limitFen: number; source: PolicySource }
  | { route: "government-procurement"; code: "central-catalogue"; source: PolicySource }
  | { route: "government-procurement"; code: "procurement-limit"; limitFen: number; source: PolicySource }

/** True for three whole shares of 0 to 100 that sum to 100. */
export function fundSharesAreWhole(shares: FundShares): boolean {
  const parts = [shares.fiscal, shares.stateOwned, shares.social]
  return parts.every(share => Number.isInteger(share) && share >= 0) && parts.reduce((a, b) => a + b) === 100
}

/** 财政 or 国有 money is in it. */
export function isPublicMoney(shares: FundShares): boolean {
  return shares.fiscal + shares.stateOwned > 0
}

/** Whether the item stands in the central procurement catalogue (集中采购目录) that operation has entered. */
export function isInCentralCatalogue(policies: FrozenPolicies, itemCode: string): boolean {
  return readPolicy(policies, "procurement.catalogue").includes(itemCode)
}

/**
 * Whether a request may be published here. Public money for 勘察, 设计 or 监理 at or above the line of decree 16
 * (article 5) must be tendered. Budget money (财政性资金, 政府采购法 article 2) for an item of the central catalogue, or
 * at or above the local line, goes through government procurement; an empty line decides nothing. `ceilingFen` is the
 * ceiling price, which stands for the estimated contract price. Throws for shares that do not sum to 100 and for a
 * ceiling that is no amount: the caller checks them first.
 */
export function thresholdGate(input: {
  fundShares: FundShares
  ceilingFen: number
  itemCategory: TenderCategory
  itemIsInCentralCatalogue: boolean
  policies: FrozenPolicies
}): GateAnswer {
  const { fundShares, ceilingFen, itemCategory, itemIsInCentralCatalogue, policies } = input
  refuseNonsense(fundShares, ceilingFen)
  if (!isPublicMoney(fundShares)) return { route: "allowed", code: "social-money" }

  const tenderLine = readPolicy(policies, "mustTender.serviceFen")
  if (itemCategory !== "other" && ceilingFen >= tenderLine) {
    const source = policySource(policies, "mustTender.serviceFen")
    return { route: "must-tender", code: "tender-line", limitFen: tenderLine, source }
  }
  return fundShares.fiscal > 0
    ? procurementGate(policies, ceilingFen, itemIsInCentralCatalogue)
    : { route: "allowed", code: "below-the-lines" }
}

function procurementGate(policies: FrozenPolicies, ceilingFen: number, isInCatalogue: boolean): GateAnswer {
  if (isInCatalogue) {
    const source = policySource(policies, "procurement.catalogue")
    return { route: "government-procurement", code: "central-catalogue", source }
  }
  const limitFen = readPolicy(policies, "procurement.limitFen")
  if (limitFen !== null && ceilingFen >= limitFen) {
    const source = policySource(policies, "procurement.limitFen")
    return { route: "government-procurement", code: "procurement-limit", limitFen, source }
  }
  return { route: "allowed", code: "below-the-lines" }
}

/**
 * Whether the owner may choose an agency directly (直接选取): always with private money, with public money up to
 * `direct.maxFen` inclusive. Refuses with `direct-over-limit` {limitFen}.
 */
export function directAllowed(input: {
  fundShares: FundShares
  ceilingFen: number
  policies: FrozenPolicies
}): Result<null> {
  const { fundShares, ceilingFen, policies } = input
  refuseNonsense(fundShares, ceilingFen)
  const limitFen = readPolicy(policies, "direct.maxFen")
  if (!isPublicMoney(fundShares) || ceilingFen <= limitFen) return ok(null)
  return refuse("direct-over-limit", { params: { limitFen } })
}

/**
 * The fewest valid quotes that a comparison needs: by public or private money, and more where a method asks for more.
 * With fewer the request is extended as often as `request.extension.count` says, then it fails (流标).
 */
export function minimumQuotes(
  policies: FrozenPolicies,
  fundShares: FundShares,
  method?: "credit-selection" | "plan-selection",
): number {
  if (method === "credit-selection") return readPolicy(policies, "request.minQuotes.creditSelection")
  if (method === "plan-selection") return readPolicy(policies, "request.minQuotes.planSelection")
  return readPolicy(
    policies,
    isPublicMoney(fundShares) ? "request.minQuotes.publicMoney" : "request.minQuotes.social",
  )
}

function refuseNonsense(shares: FundShares, ceilingFen: number): void {
  if (!fundSharesAreWhole(shares)) throw new RangeError("Fund shares do not sum to 100")
  if (!Number.isSafeInteger(ceilingFen) || ceilingFen <= 0) throw new RangeError("Not a ceiling price")
}
