import type { HoldKind } from "#app/modules/directory/agency.ts"
import type { MeasureReason } from "#app/modules/directory/holds/reasons.ts"
import { decideMeasure } from "#app/modules/measures/decide-measure.server.ts"
import { proposeMeasure } from "#app/modules/measures/propose-measure.server.ts"
import { stateOnMeasure } from "#app/modules/measures/state-on-measure.server.ts"
import { type Action, moment } from "../agenda.ts"
import { type Cast, nth, OLD_AGENCIES } from "../cast.ts"
import { demoEmail } from "../people.ts"
import type { Present } from "../present.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"
import type { SeedAgency } from "./agencies.ts"

interface PlannedMeasure {
  agency: SeedAgency
  kind: HoldKind
  reason: MeasureReason
  facts: string
  statement: string
  /** Working days ago on which it was told; the statement follows a day later. */
  toldAgo: number
  /** Why it is imposed, two days after it was told; without it the measure waits for its decision. */
  decision?: string
}

/** One agency suspended, one warned, and two whose measures wait for the person who decides: for one of them too long. */
export function measureActions(world: SeedWorld, { agencies }: Cast, present: Present): Action[] {
  const [a, b, c, d] = [1, 2, 4, 6].map(n => nth(agencies, OLD_AGENCIES - n))
  if (!(a && b && c && d)) throw new Error("Too few agencies for the measures")
  const measures: PlannedMeasure[] = [
    {
      ...{ agency: a, kind: "suspend", reason: "lost-conditions", toldAgo: 8 },
      facts: "抽查两次，登记地址均无人办公，电话无人接听，书面通知被退回。",
      statement: "办公地点正在搬迁，新地址的登记变更还没有办好。",
      decision: "搬迁期间没有可供业主联系的办公地点，暂停至期满或完成变更。",
    },
    {
      ...{ agency: b, kind: "warn", reason: "outdated-documents", toldAgo: 7 },
      facts: "营业执照上的地址变更已满三个月，平台上的资料仍未更新，经提醒后没有处理。",
      statement: "经办人离职，没有及时更新，现已着手办理。",
      decision: "事实清楚，机构没有异议。",
    },
    {
      ...{ agency: c, kind: "warn", reason: "very-late", toldAgo: 3 },
      facts: "一个示例项目逾期二十个工作日交付成果，业主两次书面催告。",
      statement: "现场资料由业主分两次提供，逾期的一部分不是本单位造成。",
    },
    {
      // Ten working days for the decision begin with the statement, so that they are over by now.
      ...{ agency: d, kind: "warn", reason: "returned-work", toldAgo: 14 },
      facts: "一个示例项目的成果两次被审批部门退回修改，业主书面反映。",
      statement: "退回是因为规范在编制期间更新，修改后的成果已经提交。",
    },
  ]
  return measures.flatMap(measure => actionsOf(world, measure, present))
}

function actionsOf(world: SeedWorld, measure: PlannedMeasure, { ago }: Present): Action[] {
  const { toldAgo, decision } = measure
  let measureId = ""
  const told: Action = {
    at: moment(world, ago(toldAgo), 0, "10:10"),
    run: async () => {
      measureId = await tell(world, measure)
    },
  }
  const stated: Action = {
    at: moment(world, ago(toldAgo - 1), 0, "11:00"),
    run: () => state(world, measure, measureId),
  }
  const decided = (text: string): Action => ({
    at: moment(world, ago(toldAgo - 2), 0, "15:00"),
    run: () => impose(world, measure, measureId, text),
  })
  return [told, stated, ...(decision ? [decided(decision)] : [])]
}

async function tell({ services }: SeedWorld, { agency, kind, reason, facts }: PlannedMeasure) {
  const officer = await actorBy(demoEmail("operation-publish"))
  const intent = { kind, reason, facts, urgentReason: undefined, evidence: undefined }
  const input = { intent: "propose" as const, idempotencyToken: idempotencyToken(), ...intent }
  return must(await proposeMeasure(services, officer, { ...input, agencyId: agency.id }), agency.name)
    .measureId
}

async function state({ services }: SeedWorld, { agency, statement }: PlannedMeasure, measureId: string) {
  const input = { measureId, text: statement, idempotencyToken: idempotencyToken() }
  must(await stateOnMeasure(services, await actorBy(agency.email), input), agency.name)
}

/** Supervision decides what operation proposed. */
async function impose({ services }: SeedWorld, { agency }: PlannedMeasure, measureId: string, text: string) {
  const officer = await actorBy(demoEmail("supervision"))
  const decision = {
    intent: "decide",
    outcome: "impose",
    months: undefined,
    text,
    idempotencyToken: idempotencyToken(),
  } as const
  must(await decideMeasure(services, officer, { ...decision, measureId }), agency.name)
}
