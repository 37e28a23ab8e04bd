import { defineMachine, type MachineState } from "#app/shared/machine.ts"

/**
 * The life of a service item: 草稿 → 征求意见 → 已发布 → 修订中 → 已废止. Publishing makes a new version; deals keep the
 * one they were made under. A revision that is given up leaves the published version as it was.
 */
export const itemMachine = defineMachine({
  states: ["draft", "consultation", "published", "revising", "retired"],
  initial: "draft",
  transitions: {
    draft: { consult: "consultation", publish: "published", retire: "retired" },
    consultation: { "take-back": "draft", publish: "published", retire: "retired" },
    published: { revise: "revising", retire: "retired" },
    revising: { publish: "published", "give-up": "published", retire: "retired" },
    retired: {},
  },
})

export type ItemState = MachineState<typeof itemMachine>

/** States in which the published facts are in force: an item under revision stays what it was until the next version. */
export const IN_FORCE = ["published", "revising"] as const satisfies ItemState[]

/** True while everybody may rely on the item. */
export function isInForce(item: { state: ItemState }): boolean {
  return IN_FORCE.some(state => state === item.state)
}
