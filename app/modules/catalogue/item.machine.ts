import { defineMachine, type MachineEvent, type MachineState } from "#app/shared/machine.ts"

/**
 * The life of a service item: 草稿 → 征求意见 → 已发布 → 修订中 → 已废止. Publishing makes a new version; deals keep the
 * one they were made under. A revision, consulted on or not, leaves the published version in force until the next one.
 */
export const itemMachine = defineMachine({
  states: ["draft", "consultation", "published", "revising", "revision-consultation", "retired"],
  initial: "draft",
  transitions: {
    draft: { consult: "consultation", publish: "published", retire: "retired" },
    consultation: { "take-back": "draft", publish: "published", retire: "retired" },
    published: { revise: "revising", retire: "retired" },
    revising: {
      consult: "revision-consultation",
      publish: "published",
      "give-up": "published",
      retire: "retired",
    },
    "revision-consultation": { "take-back": "revising", publish: "published", retire: "retired" },
    retired: {},
  },
})

export type ItemState = MachineState<typeof itemMachine>
export type ItemEvent = MachineEvent<typeof itemMachine>
export const ITEM_STATES = itemMachine.states

/** States in which the published facts are in force: an item under revision stays what it was until the next version. */
export const IN_FORCE = ["published", "revising", "revision-consultation"] as const satisfies ItemState[]

/** True while everybody may rely on the item. */
export function isInForce(item: { state: ItemState }): boolean {
  return IN_FORCE.some(state => state === item.state)
}

/** True while the text may be changed; what people are being asked about stands still. */
export function isEditable(item: { state: ItemState }): boolean {
  return item.state === "draft" || item.state === "revising"
}

/** True while people are asked about a draft. */
export function isConsulted(item: { state: ItemState }): boolean {
  return item.state === "consultation" || item.state === "revision-consultation"
}
