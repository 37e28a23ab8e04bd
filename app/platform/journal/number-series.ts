/** Running numbers: `_id` is the series (`request:2026`), `last` the number given out last. */
export interface NumberSeriesDoc {
  _id: string
  last: number
}
