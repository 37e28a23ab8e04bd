import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { pagePath } from "#app/platform/http/page-path.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import type { StaffRole } from "#app/shared/roles.ts"
import { readViewer, type Viewer } from "./viewer.server.ts"

/** Who may pass. Kinds of organisation mean: acting for one now. What exactly they may do there is for `can()`. */
export type Audience =
  | "everyone"
  | "signed-in"
  | "enterprise"
  | "agency"
  | "department"
  | "expert"
  | StaffRole

export interface Entered {
  services: Services
  lang: Lang
  actor: Actor
  viewer: Viewer
  now: Date
}

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * The first statement of every loader and action. Lets the audience pass; sends others to sign in (GET) or answers 404,
 * so that nobody learns what exists.
 */
export async function guard(args: Args, ...audience: Audience[]): Promise<Entered> {
  const { services, lang } = args.context
  await services.settings.refresh(services.clock.now())
  args.context.viewer ??= readViewer(services, args.request)
  const viewer = await args.context.viewer
  const entered = { services, lang, actor: viewer.actor, viewer, now: services.clock.now() }
  if (audience.some(a => belongs(viewer.actor, a))) return entered
  if (viewer.actor.kind === "anonymous") throw redirect(path.signIn(returnAddress(args.request, lang)))
  throw new Response(null, { status: 404 })
}

function belongs(actor: Actor, audience: Audience): boolean {
  if (audience === "everyone") return true
  if (actor.kind !== "person") return false
  if (audience === "signed-in") return true
  if (audience === "expert") return actor.isExpert === true
  if (actor.staffRole === audience) return true
  return actor.organisation?.kind === audience
}

/** Where to come back after signing in: only for pages. */
function returnAddress(request: Request, lang: Lang): string | undefined {
  return request.method === "GET" ? pagePath(new URL(request.url), lang) : undefined
}

/** 404 for what is missing or not yours; gives the value otherwise. */
export function found<T>(value: T | null | undefined | false): T {
  if (value === null || value === undefined || value === false) throw new Response(null, { status: 404 })
  return value
}
