import type { NumberSeriesDoc } from "#app/platform/journal/number-series.ts"
import { defineModel } from "#models/define-model.server.ts"

export const NumberSeriesModel = defineModel<NumberSeriesDoc>("number_series", {
  last: { type: Number, required: true },
})
