export const CONTRACT_STATES = ["awaiting", "recorded", "confirmed", "completed", "ended"] as const
/** A deal is a contract that was not ended. */
export const DEAL_STATES = CONTRACT_STATES.filter(state => state !== "ended")
export type ContractState = (typeof CONTRACT_STATES)[number]
