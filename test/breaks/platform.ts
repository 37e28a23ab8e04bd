import type { Break } from "../../scripts/breaks/break.ts"

const downloads = "test/integration/platform/downloads.test.ts"
const effects = "test/integration/platform/effects.test.ts"
const limits = "test/integration/accounts/rate-limits.test.ts"

export const breaks: Break[] = [
  {
    name: "officers read files of their own organisation by office",
    file: "app/platform/files/downloads.server.ts",
    find: "&& !isStake &&",
    replace: "&&",
    test: downloads,
    title: "never by the office of somebody who belongs to its organisation",
  },
  {
    name: "every office reads every file",
    file: "app/platform/files/downloads.server.ts",
    find: "!isStake && file.staffRoles.includes(actor.staffRole)",
    replace: "!isStake",
    test: downloads,
    title: "by nobody else",
  },
  {
    name: "an organisation named with a file cannot read it",
    file: "app/platform/files/downloads.server.ts",
    find: " || file.organisationIds.includes(present))",
    replace: ")",
    test: downloads,
    title: "by whoever uploaded it",
  },
  {
    name: "the password of a binding step can be guessed without limit",
    file: "app/platform/auth/proof.server.ts",
    find: "if (!limited.ok) return limited",
    replace: "",
    test: limits,
    title: "stops guessing at the password that a binding step asks for",
  },
  {
    name: "wrong tries before the right password count on",
    file: "app/platform/auth/proof.server.ts",
    find: `await forgiveRate(services, "signIn", viewer.session?.personId ?? "nobody")`,
    replace: "",
    test: limits,
    title: "counts a proved password as fresh",
  },
  {
    name: "a proved password stays fresh for ever",
    file: "app/platform/auth/proof.server.ts",
    find: "> minutes * 60_000",
    replace: "> minutes * 60_000_000",
    test: limits,
    title: "counts a proved password as fresh",
  },
  {
    name: "effects are never given up",
    file: "app/platform/jobs/effects.server.ts",
    find: "effect.attempts >= MOST_ATTEMPTS",
    replace: "false",
    test: effects,
    title: "given up after twenty tries",
  },
  {
    name: "an effect that fails is tried again at once",
    file: "app/platform/jobs/effects.server.ts",
    find: "1000 * 2 ** Math.max(0, attempts - 1)",
    replace: "1000 * Math.max(0, attempts - 1)",
    test: effects,
    title: "given up after twenty tries",
  },
  {
    name: "a body without a length has no limit",
    file: "app/platform/http/middleware.server.ts",
    find: "if (bytes <= most) return push(chunk, encoding)",
    replace: "return push(chunk, encoding)",
    test: "test/integration/platform/body-limit.test.ts",
    title: "that does not say how long it is",
  },
  {
    name: "a body that says it is too long is taken",
    file: "app/platform/http/middleware.server.ts",
    find: `if (Number(req.headers["content-length"] ?? 0) > most) return tooLarge(req, res, most)`,
    replace: "",
    test: "test/integration/platform/body-limit.test.ts",
    title: "that says it is too long",
  },
  {
    name: "a form from another site is taken",
    file: "app/platform/http/middleware.server.ts",
    find: `origin ? own.has(origin) : req.headers["sec-fetch-site"] === "same-origin"`,
    replace: "origin ? own.has(origin) : true",
    test: "test/integration/platform/body-limit.test.ts",
    title: "from another page is not even looked at",
  },
]
