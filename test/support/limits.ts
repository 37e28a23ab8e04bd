/**
 * How many times slower the machine is now than the one for which limits are set (two quiet cores); `vitest.config.ts`
 * measures it once a run. Limits are four times what a test needs there, so that a slow one fails itself and not the run.
 */
const SLOWNESS = Number(process.env.TEST_SLOWNESS ?? 1)

/** A limit in milliseconds, longer on a slow machine. */
export const limit = (ms: number): number => ms * SLOWNESS
