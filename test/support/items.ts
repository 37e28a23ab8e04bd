import { createItem } from "#app/modules/catalogue/editing/create-item.server.ts"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import { publishItem } from "#app/modules/catalogue/editing/publish-item.server.ts"
import type { ItemFacts } from "#app/modules/catalogue/service-item.ts"
import { must, type Someone } from "./people.ts"
import type { World } from "./world.ts"

const both = (zh: string, en: string) => ({ zh, en })
let codes = 0

/** Words of an item that may be published; a pledge suffices for it. */
const WHOLE_ITEM = {
  what: both("示例服务", "A sample service"),
  neededBy: both("示例项目", "Sample projects"),
  approvalItem: both("示例审批", "Sample approval"),
  department: both("示例部门", "Sample department"),
  deliverable: both("示例成果", "Sample deliverable"),
  qualification: { rule: { pledge: true as const }, note: both("承诺即可", "A pledge suffices") },
} satisfies Partial<ItemFacts>

/** A draft with all of its words, optional unless told otherwise. */
export async function makeItemDraft(
  world: World,
  officer: Someone,
  facts: Partial<ItemFacts> = {},
): Promise<string> {
  const code = `SL${String(++codes).padStart(3, "0")}`
  const beginning = {
    code,
    name: facts.name ?? `示例事项 ${codes}`,
    nameEn: facts.nameEn ?? `Sample item ${codes}`,
    fieldId: facts.fieldId ?? ("environment" as const),
    kind: facts.kind ?? ("optional" as const),
  }
  must(
    await createItem(world.services, officer.actor, {
      idempotencyToken: world.idempotencyToken(),
      ...beginning,
    }),
  )
  const changes = { ...WHOLE_ITEM, ...facts }
  must(
    await editItem(world.services, officer.actor, {
      idempotencyToken: world.idempotencyToken(),
      code,
      changes,
    }),
  )
  return code
}

/** An item in force in its first version. */
export async function makeItem(
  world: World,
  officer: Someone,
  facts: Partial<ItemFacts> = {},
): Promise<string> {
  const code = await makeItemDraft(world, officer, facts)
  must(await publishItem(world.services, officer.actor, { code, idempotencyToken: world.idempotencyToken() }))
  return code
}
