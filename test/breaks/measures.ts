import type { Break } from "../../scripts/breaks/break.ts"

const access = "test/unit/measures/access.test.ts"
const rules = "test/unit/measures/rules.test.ts"

export const breaks: Break[] = [
  {
    name: "an officer decides on a measure of their own proposal",
    file: "app/modules/measures/measure.access.ts",
    find: "    actor.personId !== proposedBy,",
    replace: "    true,",
    test: access,
    title: "who may do what with a measure",
  },
  {
    name: "an officer decides on an objection to their own decision",
    file: "app/modules/measures/measure.access.ts",
    find: "    actor.personId !== decision?.by,",
    replace: "    true,",
    test: access,
    title: "who may do what with a measure",
  },
  {
    name: "an officer lifts a measure against an own organisation",
    file: "app/modules/measures/measure.access.ts",
    find: "lift: (actor, { agencyId }) => hasStaffRole(actor, ...MEASURE_STAFF) && !hasStakeIn(actor, agencyId),",
    replace: "lift: actor => hasStaffRole(actor, ...MEASURE_STAFF),",
    test: access,
    title: "of the agency itself",
  },
  {
    name: "a removed agency is warned",
    file: "app/modules/measures/measure.rules.ts",
    find: ` && state !== "removed"`,
    replace: "",
    test: rules,
    title: "needs a place on the list that is not lost already",
  },
  {
    name: "a removal takes effect before anybody was heard",
    file: "app/modules/measures/measure.rules.ts",
    find: `input.urgentReason && input.kind !== "suspend"`,
    replace: `input.urgentReason && input.kind === "warn"`,
    test: rules,
    title: "takes effect before anybody was heard as a suspension only",
  },
  {
    name: "a warning rests on a reason of a removal",
    file: "app/modules/measures/measure.rules.ts",
    find: "if (!reasonsFor(input.kind).includes(input.reason))",
    replace: "if (false)",
    test: rules,
    title: "rests on a reason of its kind",
  },
  {
    name: "a removal lasts longer than the rule allows",
    file: "app/modules/measures/measure.rules.ts",
    find: "months < min || months > max",
    replace: "months < min",
    test: rules,
    title: "of a removal is chosen within the bounds",
  },
  {
    name: "a second suspension is as short as the first",
    file: "app/modules/measures/measure.rules.ts",
    find: `(["first", "second"] as const)[earlierSuspensions]`,
    replace: `(["first", "first"] as const)[earlierSuspensions]`,
    test: rules,
    title: "of a suspension grows with those before it",
  },
]
