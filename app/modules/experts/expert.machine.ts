import { defineMachine, type MachineEvent } from "#app/shared/machine.ts"
import { EXPERT_STATES } from "./expert.ts"

/**
 * 专家状态. A published or paused expert may hand in a changed profile: what is published stays until the change is
 * decided. A retired expert can be named again and begins anew.
 */
export const expertMachine = defineMachine({
  states: EXPERT_STATES,
  initial: "draft",
  transitions: {
    draft: { submit: "in-review", retire: "retired" },
    "in-review": { submit: "in-review", publish: "published", return: "draft", retire: "retired" },
    published: {
      submit: "published",
      publish: "published",
      return: "published",
      pause: "paused",
      retire: "retired",
    },
    paused: {
      submit: "paused",
      publish: "paused",
      return: "paused",
      resume: "published",
      retire: "retired",
    },
    retired: { name: "draft" },
  },
})

export type ExpertEvent = MachineEvent<typeof expertMachine>
