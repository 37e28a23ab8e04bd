import { suspensionTexts } from "#app/modules/accounts/owners/suspension.texts.ts"
import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisation, tellStaff } from "./tell.server.ts"

/** What people learn of their organisation, and vetting of the checks that wait. */
export const accountReactions = {
  "organisation.submitted": [
    (tx, { name, dueAt, organisationId }) =>
      tellStaff(tx, "vetting", {
        code: "organisation-submitted",
        params: { name, dueAt },
        link: path.ownerCheck(organisationId),
      }),
  ],
  "organisation.approved": [
    (tx, { name, organisationId }) =>
      tellOrganisation(tx, organisationId, {
        code: "organisation-approved",
        params: { name },
        link: path.newRequest(),
      }),
  ],
  "organisation.returned": [
    (tx, { name, organisationId }) =>
      tellOrganisation(tx, organisationId, {
        code: "organisation-returned",
        params: { name },
        link: path.organisation(),
      }),
  ],
  "organisation.suspended": [
    (tx, { name, code, reason, organisationId }) =>
      tellOrganisation(tx, organisationId, {
        code: "organisation-suspended",
        params: { name, reason: `${suspensionTexts.zh[`reason.${code}`]}（${reason}）` },
        english: { reason: `${suspensionTexts.en[`reason.${code}`]} (${reason})` },
        link: path.organisation(),
      }),
  ],
  "organisation.reinstated": [
    (tx, { name, organisationId }) =>
      tellOrganisation(tx, organisationId, {
        code: "organisation-reinstated",
        params: { name },
        link: path.organisation(),
      }),
  ],
} satisfies Reactions
