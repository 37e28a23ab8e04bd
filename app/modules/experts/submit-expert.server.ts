import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { ExpertModel } from "#models/experts/expert.server.ts"
import { forgottenEmployer } from "./expert.rules.ts"
import type { ExpertProfile } from "./expert.ts"
import { expertFor } from "./expert-store.server.ts"

/**
 * 提交专家资料: the expert's own profile goes to review (policy `expert.review`), the first time or changed; what is
 * published stays meanwhile. Refuses `not-found`, `wrong-state`, `past-employer-missing` {name} when the employer changed
 * and the former one is not named, `in-the-future` for a last day that has not come.
 */
export const submitExpert = command(
  "submit-expert",
  {
    load: ({ tx, actor }: Call<{ profile: ExpertProfile }>) =>
      expertFor(tx, actor, { expertId: actor.personId, as: "write", event: "submit" }),
  },
  async ({ tx, input: { profile }, loaded: expert }) => {
    const forgotten = forgottenEmployer(expert.profile, profile)
    if (forgotten) {
      return refuse("past-employer-missing", { field: "pastEmployers", params: { name: forgotten } })
    }
    const today = localDay(tx.now)
    if (profile.pastEmployers.some(({ until }) => until > today)) {
      return refuse("in-the-future", { field: "pastEmployers" })
    }
    const dueAt = await reviewDueAt(tx)
    await tx.put(ExpertModel, { ...expert, proposal: { profile, submittedAt: tx.now, dueAt, remarks: [] } })
    tx.emit({ type: "expert.submitted", expertId: expert._id, name: expert.name, dueAt })
    return ok({ dueAt })
  },
)

async function reviewDueAt(tx: Tx): Promise<Date> {
  const policies = await policiesFor(tx, ["expert.review", "calendar.workEnd"])
  const endOfDay = readPolicy(policies, "calendar.workEnd")
  const days = readPolicy(policies, "expert.review")
  return deadlineAfterWorkingDays(tx.now, days, await calendarFor(tx), { endOfDay })
}
