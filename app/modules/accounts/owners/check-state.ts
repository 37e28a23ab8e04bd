interface Checked {
  status: string
  check: { submittedAt?: Date; dueAt?: Date }
  proposal?: { submittedAt?: Date; dueAt?: Date }
}

/** True while the form check of the organisation, or of its change, has to be decided. */
export function isInCheck({ status, proposal }: Pick<Checked, "status" | "proposal">): boolean {
  return status === "in-check" || (status === "active" && proposal?.submittedAt !== undefined)
}

/** When the decision is due. */
export function checkDueAt({ status, check, proposal }: Checked): Date | undefined {
  return status === "in-check" ? check.dueAt : proposal?.dueAt
}
