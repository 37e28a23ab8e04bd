import { defineConfig } from "vitest/config"
import { CountReporter } from "./test/support/count-reporter.ts"
import { limit } from "./test/support/limits.ts"
import { measureSlowness } from "./test/support/slowness.ts"

const globalSetup = ["./test/support/global-setup.ts"]

// Workers inherit it. This file is read once for each project.
if (!process.env.TEST_SLOWNESS) {
  const slowness = measureSlowness()
  process.env.TEST_SLOWNESS = String(slowness)
  if (slowness > 1) process.stdout.write(`This machine is slow: limits ×${slowness}\n`)
}

/** Four times what the slowest test and set-up need on two quiet cores. */
const limits = (seconds: number) => ({
  testTimeout: limit(seconds * 1000),
  hookTimeout: limit(seconds * 1000),
})

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    expect: { poll: { timeout: limit(10_000) } },
    reporters: ["default", new CountReporter(process.env.TEST_COUNT_FILE)],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          isolate: false,
          maxWorkers: 2,
          ...limits(30),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.{ts,tsx}"],
          globalSetup,
          // One module graph for all files of a worker: loading models and routes anew costs more than the tests.
          isolate: false,
          maxWorkers: 2,
          ...limits(120),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.{ts,tsx}"],
          globalSetup,
          // What only reads shares one site; whoever writes has one of its own.
          isolate: false,
          maxWorkers: 2,
          ...limits(240),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
