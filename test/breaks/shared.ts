import type { Break } from "../../scripts/breaks/break.ts"

const actor = "test/unit/shared/actor.test.ts"
const lists = "test/unit/ui/components.test.tsx"

export const breaks: Break[] = [
  {
    name: "the last page of a list leads to a next one",
    file: "app/shared/ui/list/pagination.tsx",
    find: "{page < pages && (",
    replace: "{page <= pages && (",
    test: lists,
    title: "the last to none after it",
  },
  {
    name: "the first page of a list leads to a previous one",
    file: "app/shared/ui/list/pagination.tsx",
    find: "{page > 1 && (",
    replace: "{page > 0 && (",
    test: lists,
    title: "the last to none after it",
  },
  {
    name: "a suspended organisation acts",
    file: "app/shared/actor.ts",
    find: `return actor.organisation.status !== "suspended" && (role === undefined`,
    replace: "return (role === undefined",
    test: actor,
    title: "a person acts for the present organisation only",
  },
  {
    name: "a stake is seen only in the organisation acted for",
    file: "app/shared/actor.ts",
    find: "organisationIds.some(id => actor.organisationIds.includes(id))",
    replace: "organisationIds.some(id => actor.organisation?.id === id)",
    test: actor,
    title: "whoever belongs to one of the organisations has a stake",
  },
  {
    name: "an answer of a rule that is not quite yes allows",
    file: "app/shared/access.ts",
    find: "table[action](actor, resource, now) === true",
    replace: "Boolean(table[action](actor, resource, now))",
    test: "test/unit/shared/access.test.ts",
    title: "a rule that throws or answers anything but true denies",
  },
]
