import type { Break } from "../../scripts/breaks/break.ts"

const access = "test/unit/contracts/access.test.ts"
const rules = "test/unit/contracts/contract-rules.test.ts"

export const breaks: Break[] = [
  {
    name: "an agent of the owner pays",
    file: "app/modules/contracts/contract.access.ts",
    find: `pay: (actor, c) => actsFor(actor, c.ownerId, "manager")`,
    replace: "pay: (actor, c) => actsFor(actor, c.ownerId)",
    test: access,
    title: "that the owner recorded",
  },
  {
    name: "the side that recorded a contract confirms it",
    file: "app/modules/contracts/contract.access.ts",
    find: "acting(actor, c) && notRecorder(actor, c)",
    replace: "acting(actor, c)",
    test: access,
    title: "that the owner recorded",
  },
  {
    name: "the agency completes a contract",
    file: "app/modules/contracts/contract.access.ts",
    find: "complete: (actor, c) => actsFor(actor, c.ownerId)",
    replace: "complete: (actor, c) => acting(actor, c)",
    test: access,
    title: "that the owner recorded",
  },
  {
    name: "a suspended party records a contract",
    file: "app/modules/contracts/contract.access.ts",
    find: "actsFor(actor, c.ownerId) || actsFor(actor, c.agencyId)",
    replace: "actsFor(actor, c.ownerId) || represents(actor, c.agencyId)",
    test: access,
    title: "that the owner recorded",
  },
  {
    name: "payments exceed the price by what is still open",
    file: "app/modules/contracts/contract.rules.ts",
    find: "if (amountFen > openFen)",
    replace: "if (amountFen > (contract.priceFen ?? 0))",
    test: rules,
    title: "never lets payments exceed the price",
  },
  {
    name: "a contract is signed before its deal",
    file: "app/modules/contracts/contract.rules.ts",
    find: "if (signedOn < dealOn)",
    replace: "if (false)",
    test: rules,
    title: "takes a signing day from the deal to today",
  },
  {
    name: "a deal counts at a price that only one side recorded",
    file: "app/modules/contracts/contract.rules.ts",
    find: `contract.state === "confirmed" || contract.state === "completed"`,
    replace: `contract.state !== "awaiting"`,
    test: rules,
    title: "counts a deal at the contract price once both agreed",
  },
  {
    name: "a contract is closed before it is paid in full",
    file: "app/modules/contracts/contract.rules.ts",
    find: "return owedFen > 0 ?",
    replace: "return owedFen > 1 ?",
    test: rules,
    title: "closes only what is confirmed and paid in full",
  },
]
