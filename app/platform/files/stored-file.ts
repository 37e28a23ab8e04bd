/** What is known of an uploaded file; its bytes lie content-addressed in the data folder. */
export interface StoredFileDoc {
  _id: string
  sha256: string
  bytes: number
  mime: string
  name: string
  organisationId?: string
  uploadedBy: string
  uploadedAt: Date
  /** Who may fetch it besides the organisation that uploaded it; set by the command that takes the file into use. */
  staffRoles: string[]
  organisationIds: string[]
}
