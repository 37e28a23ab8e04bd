import { defineMachine } from "#app/shared/machine.ts"
import { NOTICE_STATES } from "./notice.ts"

/** 公告: what everybody has read is not rewritten; a withdrawn notice is replaced by a new one. */
export const noticeMachine = defineMachine({
  states: NOTICE_STATES,
  initial: "draft",
  transitions: {
    draft: { save: "draft", publish: "published" },
    published: { withdraw: "withdrawn" },
    withdrawn: {},
  },
})
