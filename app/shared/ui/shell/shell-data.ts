/** Who looks at the page, as far as the header shows it. */
export interface ShellViewer {
  name: string
  organisationName?: string
  /** Counted up to 100. */
  unread: number
}

/** What the shell around every page shows. */
export interface ShellData {
  demoMode: boolean
  viewer: ShellViewer | null
  /** What was just done, in words. */
  flash?: string
  /** The same page in the other language, as a whole address. */
  otherLanguagePath: string
}
