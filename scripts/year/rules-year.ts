import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { instantAt, localDay } from "#app/shared/time/zone.ts"
import { demoEmail } from "../seed/people.ts"
import { actorBy, idempotencyToken, must } from "../seed/world.ts"
import type { YearSize } from "./stories.ts"
import type { YearWorld } from "./year-world.ts"

const PUBLICITY_DAYS = 3

/** What operation changes of the rules: how long an agency may be silent, at once; later on a notice before each listing. */
export async function changeRules(world: YearWorld, size: YearSize): Promise<void> {
  const reason = "首年运行，缩短周期以便及时清理长期不活动的机构（演示）。"
  await setRule(world, "agency.dormancy", size.dormancyMonths, reason)
  const { publicityFrom } = size
  if (!publicityFrom) return
  world.agenda.add(instantAt(publicityFrom, "09:02"), () =>
    setRule(world, "listing.publicity", PUBLICITY_DAYS, "入驻前先行公示，接受监督（演示）。"),
  )
}

async function setRule(world: YearWorld, key: PolicyKey, value: number, reason: string): Promise<void> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const effectiveFrom = localDay(world.clock.now())
  const rule = { key, value: String(value), effectiveFrom, document: undefined, article: undefined, reason }
  must(await setPolicy(world.services, officer, rule, idempotencyToken()), `the rule ${key}`)
}
