import { defineMachine } from "#app/shared/machine.ts"
import { ANNOUNCEMENT_STATES } from "./announcement.ts"

/** 公告: what everybody has read is not rewritten; a withdrawn announcement is replaced by a new one. */
export const announcementMachine = defineMachine({
  states: ANNOUNCEMENT_STATES,
  initial: "draft",
  transitions: {
    draft: { save: "draft", publish: "published" },
    published: { withdraw: "withdrawn" },
    withdrawn: {},
  },
})
