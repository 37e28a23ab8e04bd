import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok } from "#app/shared/result.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { unansweredComments } from "../consultation/comment-store.server.ts"
import { forgetCatalogueWords } from "../item-queries.server.ts"
import { factsOf, writtenFacts } from "../item-store.server.ts"
import { keepVersion } from "../versions/version-store.server.ts"
import { managedItem, movedItem, withFacts, withoutRevision } from "./item-moves.server.ts"
import { publishRefusals } from "./publish.rules.ts"

/**
 * 发布: the draft or revision becomes the next version, kept for good; what was published under earlier ones keeps them.
 * `note` says what changed. Refuses `not-found`, `wrong-state`, and the first refusal of `publishRefusals`.
 */
export const publishItem = command(
  "publish-item",
  {
    load: ({ tx, actor, input }: Call<{ code: string; note?: string }, Actor>) =>
      managedItem(tx, actor, input.code),
    after: ({ services }) => forgetCatalogueWords(services),
  },
  async ({ tx, actor, input: { code, note }, loaded: before }) => {
    const moved = await movedItem(tx, actor, code, "publish")
    if (!moved.ok) return moved
    const facts = writtenFacts(moved.value)
    const { state, version: last, consultation } = before
    const [refusal] = publishRefusals(facts, {
      ...{ state, closesAt: consultation?.closesAt, now: tx.now },
      ...(last > 0 && { inForce: factsOf(before) }),
      unanswered: await unansweredComments(tx, code, last + 1),
    })
    if (refusal) return { ok: false as const, error: refusal }
    const version = last + 1
    const ended = consultation && {
      consultation: { ...consultation, endedAt: consultation.endedAt ?? tx.now },
    }
    const published = await tx.put(ServiceItemModel, {
      ...withFacts(withoutRevision(moved.value), facts),
      ...{ version, publishedAt: tx.now },
      ...ended,
    })
    await keepVersion(tx, published, note)
    tx.emit({ type: "item.published", itemCode: code, name: facts.name, version })
    return ok({ code, version })
  },
)
