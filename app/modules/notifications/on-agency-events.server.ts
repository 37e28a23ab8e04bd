import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { listingReactions } from "./on-listing-events.server.ts"
import { tellOrganisation, tellOrganisations, tellPerson, tellStaff } from "./tell.server.ts"

/** What the people of an agency learn of its entry, and vetting of the applications that wait. */
export const agencyReactions = {
  "agency.submitted": [
    (tx, { name, number, dueAt, agencyId }) =>
      tellStaff(tx, "vetting", {
        code: "agency-submitted",
        params: { name, number, dueAt },
        link: path.vettingFile(agencyId),
      }),
  ],
  "agency.listed": [
    (tx, { name, agencyId }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-listed",
        params: { name },
        link: path.agency(agencyId),
      }),
  ],
  "agency.claimed": [
    (tx, { name, agencyId, source }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-claimed",
        params: { name, source },
        link: path.agency(agencyId),
      }),
  ],
  "agency.returned": [
    (tx, { name, agencyId, correctBy }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-returned",
        params: { name, correctBy },
        link: path.listing(),
      }),
  ],
  "agency.refused": [
    (tx, { name, reason, agencyId }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-refused",
        params: { name, reason },
        link: path.listing(),
      }),
  ],
  "agency.noticed": [
    (tx, { name, endsAt, noticeId, agencyId }) =>
      tellOrganisation(tx, agencyId, {
        code: "agency-noticed",
        params: { name, endsAt },
        link: path.listingNotice(noticeId),
      }),
  ],
  "agency.objected": [
    (tx, { name, agencyId }) =>
      tellStaff(tx, "vetting", {
        code: "agency-objected",
        params: { name },
        link: path.vettingFile(agencyId),
      }),
  ],
  "agency.objection-answered": [
    (tx, { name, noticeId, personId }) =>
      tellPerson(tx, personId, {
        code: "objection-answered",
        params: { name },
        link: path.listingNotice(noticeId),
      }),
  ],
  "agency.confirmation-asked": [
    (tx, { name, agencyId, departmentIds, dueAt }) =>
      tellOrganisations(tx, departmentIds, {
        code: "confirmation-asked",
        params: { name, dueAt },
        link: path.confirmation(agencyId),
      }),
  ],
  "agency.file-taken-over": [
    (tx, { name, agencyId, formerOfficerId, officer }) =>
      tellPerson(tx, formerOfficerId, {
        code: "agency-file-taken-over",
        params: { name, officer },
        link: path.vettingFile(agencyId),
      }),
  ],
  "agency.licence-withdrawn": [
    (tx, { name, agencyId, number, reason }) =>
      tellStaff(tx, "vetting", {
        code: "agency-licence-withdrawn",
        params: { name, number, reason },
        link: path.vettingFile(agencyId),
      }),
  ],
  "agency.confirmation-given": [
    async (tx, { name, agencyId, officerId }) => {
      const message = {
        code: "confirmation-given" as const,
        params: { name },
        link: path.vettingFile(agencyId),
      }
      if (officerId) await tellPerson(tx, officerId, message)
    },
  ],
  ...listingReactions,
} satisfies Reactions
