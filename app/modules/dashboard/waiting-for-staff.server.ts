import { ownerCheckQueue } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { complaintsWaiting } from "#app/modules/complaints/complaint-queries.server.ts"
import { expertsToReview } from "#app/modules/experts/expert-queries.server.ts"
import { reviewQueue } from "#app/modules/requests/reading/desk-queries.server.ts"
import { readRequests } from "#app/modules/requests/request-store.server.ts"
import { objectionTasks } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { urgentFiles } from "#app/modules/vetting/queue/vetting-queue.server.ts"
import { hasStakeIn, type PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { StaffRole } from "#app/shared/roles.ts"
import { addDays, instantAt, localDay } from "#app/shared/time/zone.ts"
import { deadEffects } from "./effect-queries.server.ts"
import type { Waiting } from "./waiting.ts"
import { measureTasks } from "./waiting-measures.server.ts"

/** What waits for each role of staff; audit reads and decides nothing. */
export const STAFF_WAITING: Record<StaffRole, (actor: PersonActor, now: Date) => Promise<Waiting[]>> = {
  vetting: waitingForVetting,
  "operation-review": (actor, now) => reviewTasks(actor, now, "review"),
  "operation-publish": async (actor, now) => [
    ...(await waitingForPublishing(actor, now)),
    ...(await measureTasks(actor, now)),
  ],
  supervision: async (actor, now) => [
    ...(await waitingForSupervision(actor, now)),
    ...(await measureTasks(actor, now)),
  ],
  audit: async () => [],
  system: waitingForSystem,
}

async function waitingForVetting(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const [files, objections, checks] = await Promise.all([
    urgentFiles(actor, now),
    objectionTasks(actor, now),
    ownerCheckTasks(actor, now),
  ])
  return [
    ...files.map(file => ({
      kind: "vetting-file" as const,
      about: `${file.number} ${file.name}`,
      to: path.vettingFile(file.id),
      dueAt: file.dueAt,
    })),
    ...objections.map(({ agencyId, number, name, dueAt }) => ({
      kind: "objection" as const,
      about: `${number} ${name}`,
      to: path.vettingFile(agencyId),
      dueAt,
    })),
    ...checks,
  ]
}

async function ownerCheckTasks(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const checks = await ownerCheckQueue(actor, now)
  return checks.map(({ id, name, dueAt }) => ({
    kind: "owner-check",
    about: name,
    to: path.ownerCheck(id),
    dueAt,
  }))
}

async function reviewTasks(actor: PersonActor, now: Date, kind: "review" | "publish"): Promise<Waiting[]> {
  const mine = (await reviewQueue(actor, now)).filter(row => row.mine)
  return mine.map(row => ({ kind, about: row.title, to: path.review(row.id), dueAt: row.dueAt }))
}

async function waitingForPublishing(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const tomorrow = instantAt(addDays(localDay(now), 1), "00:00")
  const [publishing, experts, closed, closing] = await Promise.all([
    reviewTasks(actor, now, "publish"),
    expertsToReview(actor, now),
    readRequests({ state: "closed" }, { sort: { closingAt: 1 }, limit: 100 }),
    readRequests({ state: "open", closingAt: { $lt: tomorrow } }, { sort: { closingAt: 1 }, limit: 100 }),
  ])
  const about = (request: { number?: string; title: string }) =>
    `${request.number ?? ""} ${request.title}`.trim()
  const others = <R extends { ownerId: string }>(requests: R[]) =>
    requests.filter(r => !hasStakeIn(actor, r.ownerId))
  return [
    ...publishing,
    ...experts.map(({ id, name, proposal }) => ({
      kind: "expert-review" as const,
      about: name,
      to: path.manageExpert(id),
      dueAt: proposal?.dueAt,
    })),
    ...others(closed).map(request => ({
      kind: "open" as const,
      about: about(request),
      to: path.opening(request._id),
      dueAt: request.closingAt,
    })),
    ...others(closing).map(request => ({
      kind: "opens-today" as const,
      about: about(request),
      to: path.opening(request._id),
      dueAt: request.closingAt,
      notBefore: request.closingAt,
    })),
  ]
}

async function waitingForSupervision(actor: PersonActor, now: Date): Promise<Waiting[]> {
  return (await complaintsWaiting(actor, now)).map(row => ({
    kind: "complaint",
    about: row.label === path.home() ? row.number : `${row.number} ${row.label}`,
    to: path.complaintCase(row.id),
    dueAt: row.dueAt,
  }))
}

async function waitingForSystem(actor: PersonActor, now: Date): Promise<Waiting[]> {
  const [dead, checks] = await Promise.all([deadEffects(), ownerCheckTasks(actor, now)])
  const failed = dead.map(effect => ({ kind: "dead-effect", about: effect.kind, to: path.system() }) as const)
  return [...failed, ...checks]
}
