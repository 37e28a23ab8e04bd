import {
  EMPLOYER_KINDS,
  EXPERT_MODES,
  EXPERT_STATES,
  type ExpertDoc,
  type ExpertProfile,
  type PastEmployer,
  type Proposal,
  WEEKDAYS,
  type WeeklySlot,
} from "#app/modules/experts/expert.ts"
import { FIELD_IDS } from "#app/shared/fields.ts"
import { defineModel, part } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const

const profile = part<ExpertProfile>({
  title: text,
  employer: {
    type: part<ExpertProfile["employer"]>({
      name: text,
      uscc: text,
      kind: { type: String, enum: EMPLOYER_KINDS, required: true },
    }),
    required: true,
  },
  registrations: [String],
  fields: [{ type: String, enum: FIELD_IDS }],
  helps: [String],
  bio: text,
  modes: [{ type: String, enum: EXPERT_MODES }],
  hours: [part<WeeklySlot>({ day: { type: String, enum: WEEKDAYS, required: true }, from: text, to: text })],
  pastEmployers: [part<PastEmployer>({ name: text, uscc: text, until: text })],
})

export const ExpertModel = defineModel<ExpertDoc>(
  "experts",
  {
    name: text,
    batch: text,
    status: { type: String, enum: EXPERT_STATES, required: true },
    profile,
    proposal: part<Proposal>({
      profile: { type: profile, required: true },
      submittedAt: Date,
      dueAt: Date,
      remarks: [String],
    }),
    namedAt: { type: Date, required: true },
    publishedAt: Date,
    decidedAt: Date,
    pausedBy: { type: String, enum: ["expert", "administration"] },
    reason: String,
  },
  schema => {
    schema.index({ status: 1 })
    schema.index({ "proposal.submittedAt": 1 })
  },
)
