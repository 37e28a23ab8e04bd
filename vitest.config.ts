import { defineConfig } from "vitest/config"
import { CountReporter } from "./test/support/count-reporter.ts"

const globalSetup = ["./test/support/global-setup.ts"]

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    reporters: ["default", new CountReporter(process.env.TEST_COUNT_FILE)],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          isolate: false,
          maxWorkers: 2,
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
          testTimeout: 90_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
