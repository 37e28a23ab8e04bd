import { departmentsFor } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { agenciesNaming } from "#app/modules/directory/agencies-naming.server.ts"
import { requestsFor } from "#app/modules/requests/request-store.server.ts"
import type { Reactions } from "#app/platform/journal/react.server.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisation, tellOrganisations, tellPerson, tellStaff } from "./tell.server.ts"

/** Before publication: a request that can still choose another item. */
const WAITING = ["draft", "returned", "in-review"] as const

/** What agencies, owners, departments, operation and commenters learn of the catalogue. */
export const catalogueReactions = {
  "item.published": [
    async (tx, { itemCode, name, version }) => {
      if (version === 1) return
      const requests = await requestsFor(tx, itemCode, [...WAITING, "open"])
      const told = [...(await agenciesNaming(tx, itemCode)), ...requests.map(request => request.ownerId)]
      await tellOrganisations(tx, told, {
        code: "item-changed",
        params: { name, version },
        link: path.itemVersions(itemCode),
      })
    },
  ],
  "item.retired": [
    async (tx, { itemCode, name, reason }) => {
      const message = {
        code: "item-retired" as const,
        params: { name, reason },
        link: path.itemVersions(itemCode),
      }
      await tellOrganisations(tx, await agenciesNaming(tx, itemCode), message)
      for (const { _id, title, ownerId } of await requestsFor(tx, itemCode, WAITING)) {
        const params = { name, reason, title }
        await tellOrganisation(tx, ownerId, {
          code: "item-retired-request",
          params,
          link: path.myRequest(_id),
        })
      }
    },
  ],
  "item.consulted": [
    async (tx, { itemCode, name, fieldId, closesAt }) => {
      const departments = await departmentsFor(tx, [fieldId])
      await tellOrganisations(
        tx,
        departments.map(department => department.id),
        {
          code: "item-consulted",
          params: { name, closingAt: closesAt },
          link: path.itemConsultation(itemCode),
        },
      )
    },
  ],
  "item.commented": [
    (tx, { itemCode, name }) =>
      tellStaff(tx, "operation-publish", {
        code: "item-commented",
        params: { name },
        link: path.catalogueItem(itemCode),
      }),
  ],
  "item.comment-answered": [
    (tx, { itemCode, name, personId }) =>
      tellPerson(tx, personId, {
        code: "item-comment-answered",
        params: { name },
        link: path.itemConsultation(itemCode),
      }),
  ],
} satisfies Reactions
