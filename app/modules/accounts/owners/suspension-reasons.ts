/** 停用事由: what the suspension of an organisation may rest on; each is a 平台规则 and says what the organisation can do. */
export const SUSPENSION_REASONS = [
  "false-facts",
  "licence-ended",
  "broke-rules",
  "security",
  "own-request",
] as const
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number]
