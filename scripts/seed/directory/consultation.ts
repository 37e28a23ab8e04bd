import { answerComment } from "#app/modules/catalogue/consultation/answer-comment.server.ts"
import { commentOnItem } from "#app/modules/catalogue/consultation/comment-on-item.server.ts"
import { startConsultation } from "#app/modules/catalogue/consultation/start-consultation.server.ts"
import { createItem } from "#app/modules/catalogue/editing/create-item.server.ts"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import type { Day } from "#app/shared/time/zone.ts"
import { type Action, moment } from "../agenda.ts"
import { type Cast, nth } from "../cast.ts"
import { demoEmail } from "../people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"

const CODE = "YS001"
const both = (zh: string, en: string) => ({ zh, en })

const BEGINNING = {
  code: CODE,
  name: "建筑垃圾处置方案编制（演示）",
  nameEn: "Plan for construction waste (demonstration)",
  fieldId: "environment",
  kind: "optional",
} as const

const WORDS = {
  what: both(
    "测算施工产生的建筑垃圾，写明分类、运输与去处。",
    "Works out the waste of a site: how it is sorted, carried and where it goes.",
  ),
  neededBy: both("需要外运建筑垃圾的工程项目。", "Building sites that carry waste away."),
  approvalItem: both("建筑垃圾处置核准", "Approval to dispose of construction waste"),
  department: both("综合行政执法部门", "Urban management"),
  deliverable: both("建筑垃圾处置方案一份", "One disposal plan"),
  qualification: { rule: { pledge: true as const }, note: both("承诺即可。", "A pledge suffices.") },
  promisedDays: 5,
}

/** A draft of the catalogue on which people are asked: one comment is answered, one waits. */
export function consultationActions(world: SeedWorld, cast: Cast, ago: (n: number) => Day): Action[] {
  const at = (n: number, time: string) => moment(world, ago(n), 0, time)
  const { email, facts } = nth(cast.enterprises, 1)
  const { demoAgency } = cast
  return [
    { at: at(4, "15:10"), run: () => consult(world) },
    {
      at: at(3, "14:20"),
      run: async () => {
        const said = await comment(world, email, facts.name, "请写明每个项目的垃圾量怎样估算。")
        await answer(world, said, "采纳，将写明按建筑面积和结构类型估算。")
      },
    },
    {
      at: at(1, "11:10"),
      run: () => comment(world, demoAgency.email, demoAgency.name, "建议把承诺时限放宽到 7 个工作日。"),
    },
  ]
}

async function consult({ services }: SeedWorld): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  must(
    await createItem(services, officer, { ...BEGINNING, idempotencyToken: idempotencyToken() }),
    "the draft",
  )
  must(
    await editItem(services, officer, { code: CODE, idempotencyToken: idempotencyToken(), changes: WORDS }),
    "the words of the draft",
  )
  must(
    await startConsultation(services, officer, { code: CODE, idempotencyToken: idempotencyToken() }),
    "the consultation",
  )
}

async function comment({ services }: SeedWorld, email: string, organisationName: string, text: string) {
  const input = { code: CODE, idempotencyToken: idempotencyToken(), text, organisationName }
  return must(await commentOnItem(services, await actorBy(email), input), "the comment").commentId
}

async function answer({ services }: SeedWorld, commentId: string, text: string): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  must(
    await answerComment(services, officer, {
      code: CODE,
      commentId,
      idempotencyToken: idempotencyToken(),
      answer: text,
    }),
    "the answer",
  )
}
