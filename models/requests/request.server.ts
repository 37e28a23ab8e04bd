import { REQUEST_FACTS } from "#app/modules/requests/request.facts.ts"
import {
  type Declined,
  type FundShares,
  type OpenedQuote,
  REQUEST_STATES,
  type RequestDoc,
  type RequestStep,
  type Selection,
} from "#app/modules/requests/request.ts"
import { defineModel, part, unchecked } from "#models/define-model.server.ts"
import { factPaths } from "#models/fact-paths.ts"
import { fileRefPart } from "#models/platform/file-ref.server.ts"

const instant = { type: Date, required: true } as const
const text = { type: String, required: true } as const
const amount = { type: Number, required: true, min: 0, validate: Number.isSafeInteger } as const

const fundsPart = part<FundShares>({ fiscal: amount, stateOwned: amount, social: amount })

const quotePart = part<OpenedQuote>({
  bidId: text,
  agencyId: text,
  agencyName: text,
  amountFen: amount,
  submittedAt: instant,
  rank: { type: Number, required: true },
  invalid: String,
})

const selectionPart = part<Selection>({
  agencyId: text,
  agencyName: text,
  amountFen: amount,
  reason: String,
  selectedAt: instant,
  confirmBy: instant,
  confirmedAt: Date,
})

export const RequestModel = defineModel<RequestDoc>(
  "requests",
  {
    ...factPaths(REQUEST_FACTS),
    number: String,
    ownerId: text,
    ownerName: text,
    createdBy: text,
    itemCode: text,
    itemName: text,
    itemVersion: Number,
    fieldId: text,
    funds: { type: fundsPart, required: true },
    contactName: text,
    contactPhoneEncrypted: text,
    attachment: fileRefPart,
    state: { type: String, enum: REQUEST_STATES, required: true },
    policies: unchecked<unknown>(),
    publishedAt: Date,
    submittedAt: Date,
    reviewDueAt: Date,
    reviewedAt: Date,
    reviewedBy: String,
    returnReason: String,
    extensions: { type: Number, required: true },
    openedAt: Date,
    quotes: [quotePart],
    selection: selectionPart,
    declined: [part<Declined>({ agencyId: text, agencyName: text, at: instant, reason: text })],
    noticeAt: Date,
    objectionBy: Date,
    dealAt: Date,
    endedAt: Date,
    endReason: String,
    nextCheckAt: Date,
    steps: [part<RequestStep>({ event: text, at: instant, actor: text, note: String })],
    createdAt: instant,
    savedAt: instant,
  },
  schema => {
    schema.index({ number: 1 }, { unique: true, sparse: true })
    schema.index({ ownerId: 1, createdAt: -1 })
    schema.index({ state: 1, closingAt: 1 })
    schema.index({ state: 1, publishedAt: -1 })
    schema.index({ fieldId: 1, state: 1, closingAt: 1 })
    schema.index({ state: 1, reviewDueAt: 1 })
    schema.index({ itemCode: 1, state: 1 })
    schema.index({ dealAt: 1 })
    schema.index({ nextCheckAt: 1 })
    schema.index({ itemCode: 1, dealAt: 1 })
    schema.index({ "selection.agencyId": 1, dealAt: 1 })
  },
)
