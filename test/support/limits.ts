/**
 * A limit in milliseconds, four times what is needed on two quiet cores. `vitest.config.ts` measures once a run how many
 * times slower the machine is now: a slow test may fail itself, a slow machine fails none.
 */
export const limit = (ms: number): number => ms * Number(process.env.TEST_SLOWNESS ?? 1)
