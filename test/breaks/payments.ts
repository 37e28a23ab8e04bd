import type { Break } from "../../scripts/breaks/break.ts"

const rules = "test/unit/contracts/contract-rules.test.ts"

export const breaks: Break[] = [
  {
    name: "a late message of the provider takes a payment back",
    file: "app/modules/payments/payment.rules.ts",
    find: "PAYMENT_STATES.indexOf(a) >= PAYMENT_STATES.indexOf(b) ? a : b",
    replace: "b",
    test: rules,
    title: "end in the same state in every order of messages",
  },
  {
    name: "a payment in another currency is credited",
    file: "app/modules/payments/payment.rules.ts",
    find: `reported.currency.toLowerCase() !== "cny"`,
    replace: "false",
    test: rules,
    title: "credit only the amount and currency that were ordered",
  },
]
