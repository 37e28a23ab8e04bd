export const CONTRACT_STATES = ["awaiting", "recorded", "confirmed", "completed", "ended"] as const
export type ContractState = (typeof CONTRACT_STATES)[number]
