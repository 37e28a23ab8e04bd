import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisation, tellOrganisations } from "./tell.server.ts"

/** The party that did not do it. */
function otherThan(by: string, { ownerId, agencyId }: { ownerId: string; agencyId: string }): string {
  return by === ownerId ? agencyId : ownerId
}

/** What the parties of a contract learn of each other's steps. */
export const contractReactions = {
  "contract.awaited": [
    (tx, { title, dueAt, ownerId, agencyId, contractId }) =>
      tellOrganisations(tx, [ownerId, agencyId], {
        code: "contract-awaited",
        params: { title, dueAt },
        link: path.contract(contractId),
      }),
  ],
  "contract.recorded": [
    (tx, event) =>
      tellOrganisation(tx, otherThan(event.by, event), {
        code: "contract-recorded",
        params: { title: event.title },
        link: path.contract(event.contractId),
      }),
  ],
  "contract.disputed": [
    (tx, event) =>
      tellOrganisation(tx, otherThan(event.by, event), {
        code: "contract-disputed",
        params: { title: event.title, reason: event.reason },
        link: path.contract(event.contractId),
      }),
  ],
  "contract.confirmed": [
    (tx, { title, ownerId, agencyId, contractId }) =>
      tellOrganisations(tx, [ownerId, agencyId], {
        code: "contract-confirmed",
        params: { title },
        link: path.contract(contractId),
      }),
  ],
  "contract.paid": [
    (tx, { title, amountFen, agencyId, contractId }) =>
      tellOrganisation(tx, agencyId, {
        code: "contract-paid",
        params: { title, amountFen },
        link: path.contract(contractId),
      }),
  ],
  "contract.completed": [
    (tx, { title, agencyId, contractId }) =>
      tellOrganisation(tx, agencyId, {
        code: "contract-completed",
        params: { title },
        link: path.contract(contractId),
      }),
  ],
} satisfies Reactions
