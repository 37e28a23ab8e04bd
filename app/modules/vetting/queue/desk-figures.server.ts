import { raw } from "#app/platform/journal/transaction.server.ts"
import { CorrectionNoticeModel } from "#models/vetting/correction-notice.server.ts"

/** 迟到的补正意见: of everything the desk told agencies to correct, how much could have been told before. */
export interface LateDefects {
  late: number
  told: number
  notices: number
}

/** Counts over every return of the desk; no officer is named. */
export async function lateDefects(): Promise<LateDefects> {
  const [sum] = await raw(CorrectionNoticeModel)
    .aggregate<LateDefects>([
      { $project: { late: 1, told: { $size: "$defects" } } },
      {
        $group: { _id: null, late: { $sum: "$late" }, told: { $sum: "$told" }, notices: { $sum: 1 } },
      },
    ])
    .toArray()
  return sum ? { late: sum.late, told: sum.told, notices: sum.notices } : { late: 0, told: 0, notices: 0 }
}
