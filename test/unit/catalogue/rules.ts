import fc from "fast-check"
import type { QualificationRule } from "#app/modules/catalogue/service-item.ts"
import { certificates } from "./data.ts"

/** A certificate that rules may ask for, with a level or speciality that it has. */
const askedCertificate = fc.constantFrom(
  ...certificates.flatMap(({ id, levels, specialities }) => [
    { certificate: id },
    ...levels.map(level => ({ certificate: id, level: level.id })),
    ...specialities.map(speciality => ({ certificate: id, speciality: speciality.id })),
  ]),
)

const practitioner = fc.constantFrom(
  ...certificates.filter(c => c.kind === "practitioner").map(({ id }) => ({ certificate: id })),
)

/** Any rule that the catalogue may hold. */
export const { rule: anyRule } = fc.letrec<{ rule: QualificationRule }>(tie => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    askedCertificate,
    fc.record({ people: practitioner, atLeast: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ pledge: true as const }),
    fc.record({ allOf: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
  ),
}))
