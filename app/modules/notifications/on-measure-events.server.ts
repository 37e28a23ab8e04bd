import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import { MEASURE_STAFF } from "#app/modules/measures/measure.access.ts"
import type { Reactions } from "#app/platform/journal/react.server.ts"
import type { Lang } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { tellOrganisationByMail, tellStaff } from "./tell.server.ts"

type Kind = "warn" | "suspend" | "remove"
const kindIn = (lang: Lang, kind: Kind) => lifecycleTexts[lang][`kind.${kind}`]

/** What an agency and the staff learn of a measure on its way. */
export const measureReactions = {
  "measure.told": [
    (tx, { agencyId, name, kind, measureId, statementBy }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: "measure-told",
        params: { name, kind: kindIn("zh", kind), statementBy },
        english: { kind: kindIn("en", kind) },
        link: path.measure(measureId),
      }),
  ],
  "measure.to-decide": [
    async (tx, { name, number, measureId, decideBy }) => {
      const link = path.measure(measureId)
      for (const role of MEASURE_STAFF) {
        await tellStaff(tx, role, { code: "measure-to-decide", params: { name, number, decideBy }, link })
      }
    },
  ],
  "measure.dropped": [
    (tx, { agencyId, name, kind, number, measureId }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: "measure-dropped",
        params: { name, number, kind: kindIn("zh", kind) },
        english: { kind: kindIn("en", kind) },
        link: path.measure(measureId),
      }),
  ],
  "measure.imposed": [
    (tx, { agencyId, name, kind, number, measureId, objectBy }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: "measure-imposed",
        params: { name, number, kind: kindIn("zh", kind), objectBy },
        english: { kind: kindIn("en", kind) },
        link: path.measure(measureId),
      }),
  ],
  "measure.objected": [
    (tx, { name, number, measureId, decideBy }) =>
      tellStaff(tx, "supervision", {
        code: "measure-objected",
        params: { name, number, decideBy },
        link: path.measure(measureId),
      }),
  ],
  "measure.objection-decided": [
    (tx, { agencyId, name, number, measureId, outcome }) =>
      tellOrganisationByMail(tx, agencyId, {
        code: `measure-objection-${outcome}`,
        params: { name, number },
        link: path.measure(measureId),
      }),
  ],
} satisfies Reactions
