import type { Viewer } from "#app/platform/auth/viewer.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"

declare module "@remix-run/server-runtime" {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    services: Services
    lang: Lang
    nonce: string
    requestId: string
    /** The address that asked, for rate limits. */
    clientAddress: string
    /** Gives the finished page to those who ask for the same; absent where it is for one visitor alone. */
    keepPage?: (page: string) => void
    /** Read once a request by the first guard. */
    viewer?: Promise<Viewer>
    /** Set when a loader met a database that is away, so that the page answers 503. */
    unavailable?: boolean
  }
}
