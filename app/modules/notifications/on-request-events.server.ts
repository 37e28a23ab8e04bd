import { agenciesAbleTo } from "#app/modules/directory/agency-queries.server.ts"
import { requestOf } from "#app/modules/requests/request-store.server.ts"
import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisation, tellOrganisations, tellStaff } from "./tell.server.ts"

/** More agencies for one item than this are not told one by one; they see the request among their opportunities. */
const MOST_MATCHING = 500

/** From the draft to the opening. Nothing here says whether, by whom or how often a request was quoted for. */
const beforeOpening = {
  "request.submitted": [
    (tx, { title, dueAt, requestId }) =>
      tellStaff(tx, "operation-review", {
        code: "request-submitted",
        params: { title, dueAt },
        link: path.review(requestId),
      }),
  ],
  "request.returned": [
    (tx, { title, reason, ownerId, requestId }) =>
      tellOrganisation(tx, ownerId, {
        code: "request-returned",
        params: { title, reason },
        link: path.myRequest(requestId),
      }),
  ],
  "request.published": [
    async (tx, { number, title, closingAt, itemCode, requestId }) => {
      const params = { number, title, closingAt }
      const link = path.request(requestId)
      const request = await requestOf(tx, requestId)
      const ownerId = request.ok ? request.value.ownerId : ""
      await tellOrganisation(tx, ownerId, { code: "request-published", params, link })
      const able = await agenciesAbleTo(itemCode, MOST_MATCHING)
      const others = able.map(agency => agency.id).filter(id => id !== ownerId)
      await tellOrganisations(tx, others, { code: "request-matches", params, link })
    },
  ],
  "request.extended": [
    (tx, { number, title, closingAt, ownerId, requestId }) =>
      tellOrganisation(tx, ownerId, {
        code: "request-extended",
        params: { number, title, closingAt },
        link: path.request(requestId),
      }),
  ],
  "request.closed": [
    async (tx, { number, title, ownerId, requestId }) => {
      const params = { number, title }
      await tellOrganisation(tx, ownerId, {
        code: "request-closed",
        params,
        link: path.request(requestId),
      })
      await tellStaff(tx, "operation-publish", {
        code: "request-to-open",
        params,
        link: path.opening(requestId),
      })
    },
  ],
} satisfies Reactions

/** From the opening on: the owner, those who quoted, and the one who is selected. */
const afterOpening = {
  "request.opened": [
    async (tx, { number, title, ownerId, agencyIds, requestId }) => {
      const params = { number, title }
      await tellOrganisation(tx, ownerId, {
        code: "request-opened-owner",
        params,
        link: path.myRequest(requestId),
      })
      await tellOrganisations(tx, agencyIds, {
        code: "request-opened-bidder",
        params,
        link: path.request(requestId),
      })
    },
  ],
  "request.selected": [
    (tx, { number, title, amountFen, confirmBy, agencyId, requestId }) =>
      tellOrganisation(tx, agencyId, {
        code: "request-selected",
        params: { number, title, amountFen, confirmBy },
        link: path.bidFor(requestId),
      }),
    (tx, { number, title, amountFen, confirmBy, ownerId, agencyName, requestId }) =>
      tellOrganisation(tx, ownerId, {
        code: "request-selected-owner",
        params: { number, title, agencyName, amountFen, confirmBy },
        link: path.myRequest(requestId),
      }),
  ],
  "request.declined": [
    (tx, { number, title, ownerId, requestId }) =>
      tellOrganisation(tx, ownerId, {
        code: "request-declined",
        params: { number, title },
        link: path.myRequest(requestId),
      }),
  ],
  "request.confirmed": [
    async (tx, { number, title, objectionBy, ownerId, agencyId, requestId }) => {
      const params = { number, title, objectionBy }
      const link = path.request(requestId)
      await tellOrganisation(tx, ownerId, { code: "request-confirmed-owner", params, link })
      await tellOrganisation(tx, agencyId, { code: "request-confirmed-agency", params, link })
    },
  ],
  "request.failed": [
    (tx, { number, title, ownerId, agencyIds, requestId }) =>
      tellOrganisations(tx, [ownerId, ...agencyIds], {
        code: "request-failed",
        params: { number, title },
        link: path.request(requestId),
      }),
  ],
  "request.annulled": [
    (tx, { number, title, reason, ownerId, agencyIds, requestId }) =>
      tellOrganisations(tx, [ownerId, ...agencyIds], {
        code: "request-annulled",
        params: { number, title, reason },
        link: path.request(requestId),
      }),
  ],
} satisfies Reactions

export const requestReactions = { ...beforeOpening, ...afterOpening }
