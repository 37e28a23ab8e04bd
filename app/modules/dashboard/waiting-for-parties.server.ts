import {
  hasReturnedChange,
  organisationById,
} from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { agencyFile } from "#app/modules/application/agency-file.server.ts"
import { consultationsFor } from "#app/modules/catalogue/consultation/consultation-queries.server.ts"
import { type ContractView, myContracts } from "#app/modules/contracts/contract-queries.server.ts"
import { requestAccess } from "#app/modules/requests/request.access.ts"
import type { RequestState } from "#app/modules/requests/request.ts"
import { readRequests } from "#app/modules/requests/request-store.server.ts"
import { confirmationQueue } from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { ActorOrganisation, PersonActor } from "#app/shared/actor.ts"
import { path } from "#app/shared/paths.ts"
import type { TaskKind, Waiting } from "./waiting.ts"
import { listingStatusTasks, measureTasks } from "./waiting-measures.server.ts"

/** What waits for the people of an enterprise or department. */
export async function waitingForOwner(
  actor: PersonActor,
  organisation: ActorOrganisation,
  now: Date,
): Promise<Waiting[]> {
  const [own, requests, contracts, asked] = await Promise.all([
    organisationTasks(organisation),
    requestTasks(actor, organisation.id, now),
    contractTasks(actor, now),
    organisation.kind === "department" ? departmentTasks(actor, organisation, now) : [],
  ])
  return [...own, ...asked, ...requests, ...contracts]
}

/** What a department is asked in its fields: licences to confirm, drafts of items to comment on. */
async function departmentTasks(actor: PersonActor, { id }: ActorOrganisation, now: Date): Promise<Waiting[]> {
  const [licences, drafts] = await Promise.all([
    confirmationQueue(actor, now),
    organisationById(id).then(own => (own ? consultationsFor(actor.fields, own.name, now) : [])),
  ])
  return [
    ...licences.map(({ id, number, name, dueAt }) => {
      return { kind: "confirmation" as const, about: `${number} ${name}`, to: path.confirmation(id), dueAt }
    }),
    ...drafts.map(({ code, name, closesAt: dueAt }) => {
      return {
        kind: "item-comment" as const,
        about: `${code} ${name}`,
        to: path.itemConsultation(code),
        dueAt,
      }
    }),
  ]
}

async function organisationTasks(organisation: ActorOrganisation): Promise<Waiting[]> {
  if (organisation.role !== "manager") return []
  const task = await organisationTask(organisation)
  return task ? [{ kind: task, about: "", to: path.organisation() }] : []
}

/** The first form check is an enterprise's own; a change of either kind of owner may come back. */
async function organisationTask({ id, kind, status }: ActorOrganisation): Promise<TaskKind | undefined> {
  if (status === "active") return (await hasReturnedChange(id)) ? "organisation-correct" : undefined
  if (kind !== "enterprise") return undefined
  return status === "draft"
    ? "organisation-check"
    : status === "returned"
      ? "organisation-correct"
      : undefined
}

const OWNER_STEPS: Partial<Record<RequestState, TaskKind>> = {
  draft: "request-submit",
  returned: "request-correct",
  opened: "request-select",
}

async function requestTasks(actor: PersonActor, ownerId: string, now: Date): Promise<Waiting[]> {
  const states = Object.keys(OWNER_STEPS) as RequestState[]
  const requests = await readRequests(
    { ownerId, state: { $in: states } },
    { sort: { createdAt: -1 }, limit: 100 },
  )
  return requests.flatMap(request => {
    const kind = OWNER_STEPS[request.state]
    if (!kind || !can(requestAccess, actor, "edit", request, now)) return []
    const to = kind === "request-select" ? path.selection(request._id) : path.myRequest(request._id)
    return [{ kind, about: request.title, to }]
  })
}

async function contractTasks(actor: PersonActor, now: Date): Promise<Waiting[]> {
  return (await myContracts(actor, now)).flatMap(contract => {
    const kind = contractStep(contract)
    if (!kind) return []
    const dueAt = contract.state === "awaiting" ? contract.dueAt : undefined
    return [{ kind, about: contract.title, to: path.contract(contract.id), dueAt }]
  })
}

function contractStep({ may, paidFen, priceFen }: ContractView): TaskKind | undefined {
  if (may.record) return "contract-record"
  if (may.answer) return "contract-answer"
  if (may.pay) return "contract-pay"
  return may.complete && paidFen >= (priceFen ?? 0) ? "contract-complete" : undefined
}

/** What waits for the people of an agency. */
export async function waitingForAgency(
  services: Services,
  actor: PersonActor,
  agencyId: string,
): Promise<Waiting[]> {
  const now = services.clock.now()
  const [listing, listingStatus, measures, awards, contracts] = await Promise.all([
    listingTasks(services, actor, agencyId),
    listingStatusTasks(actor, now),
    measureTasks(actor, now),
    awardTasks(agencyId),
    contractTasks(actor, now),
  ])
  return [...listing, ...listingStatus, ...measures, ...awards, ...contracts]
}

async function listingTasks(services: Services, actor: PersonActor, agencyId: string): Promise<Waiting[]> {
  const file = await agencyFile(services, actor, agencyId)
  const isOpen = !file || file.status === "draft" || (file.status === "change-in-check" && !file.isInCheck)
  if (isOpen) return [{ kind: "listing-apply", about: file?.name ?? "", to: path.listing() }]
  return file.status === "returned" ? [{ kind: "listing-correct", about: file.name, to: path.listing() }] : []
}

async function awardTasks(agencyId: string): Promise<Waiting[]> {
  const won = await readRequests(
    { "selection.agencyId": agencyId, state: "awaiting-confirmation" },
    { limit: 100 },
  )
  return won.map(request => ({
    kind: "award-confirm",
    about: `${request.number ?? ""} ${request.title}`.trim(),
    to: path.bidFor(request._id),
    dueAt: request.selection?.confirmBy,
  }))
}
