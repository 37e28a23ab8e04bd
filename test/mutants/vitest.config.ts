import { defineConfig } from "vitest/config"

/** The unit tests alone, for StrykerJS: it takes no project of a larger configuration. */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: { include: ["test/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
})
