import { dealById } from "#app/modules/contracts/deals/deal-queries.server.ts"
import { listedAgency } from "#app/modules/directory/agency-queries.server.ts"
import { isPublic } from "#app/modules/requests/request.ts"
import { readRequest } from "#app/modules/requests/request-store.server.ts"
import { internalPath, path } from "#app/shared/paths.ts"
import { targetOf } from "./complaint.rules.ts"
import type { ComplaintTarget } from "./complaint.ts"

/** What somebody complains about, with the organisations behind it and the request whose award it may be. */
export interface Complained {
  target: ComplaintTarget
  concerns: string[]
  requestId?: string
  /** Until when an objection can be made, while an award is on notice. */
  objectionBy?: Date
}

/**
 * Reads `?about=`: a public request, a deal or a listed agency by its page; any other page of this site stands for
 * itself; what is not an address of this site is the home page.
 */
export async function complainedAbout(about: string | null | undefined): Promise<Complained> {
  const address = internalPath(about, path.home()).replace(/^\/en(?=\/|$)/, "") || path.home()
  const { type, id } = targetOf(address)
  const known = id ? await readKnown(type, id) : null
  if (known) return known
  const [page = "/"] = address.split(/[?#]/)
  return { target: { type: "page", label: page, path: page }, concerns: [] }
}

async function readKnown(type: ComplaintTarget["type"], id: string): Promise<Complained | null> {
  if (type === "request") return aboutRequest(id)
  if (type === "agency") return aboutAgency(id)
  return type === "deal" ? aboutDeal(id) : null
}

async function aboutRequest(id: string): Promise<Complained | null> {
  const request = await readRequest(id)
  if (!request || !isPublic(request)) return null
  const label = `${request.number ?? ""} ${request.title}`.trim()
  const selected = request.selection ? [request.selection.agencyId] : []
  return {
    target: { type: "request", id, label, path: path.request(id) },
    concerns: [request.ownerId, ...selected],
    requestId: id,
    objectionBy: request.state === "award-notice" ? request.objectionBy : undefined,
  }
}

async function aboutAgency(id: string): Promise<Complained | null> {
  const agency = await listedAgency(id)
  if (!agency) return null
  return { target: { type: "agency", id, label: agency.name, path: path.agency(id) }, concerns: [id] }
}

async function aboutDeal(id: string): Promise<Complained | null> {
  const deal = await dealById(id)
  if (!deal) return null
  const label = `${deal.number} ${deal.title}`
  const request = await readRequest(deal.requestId)
  return {
    target: { type: "deal", id, label, path: path.deal(id) },
    concerns: [...(request ? [request.ownerId] : []), deal.agencyId],
    requestId: deal.requestId,
  }
}
