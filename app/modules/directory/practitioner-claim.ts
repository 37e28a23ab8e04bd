/** Which agency a person belongs to; `_id` is the keyed hash of the ID number. Free while there is no agency. */
export interface PractitionerClaimDoc {
  _id: string
  agencyId?: string
  since: Date
}
