/** What was typed after a command: switches such as `--reset` and plain words. */
export interface Arguments {
  switches: Set<string>
  words: string[]
}

/** Arguments that a command does not know; the message names the first of them. */
export class UnknownArgument extends Error {
  override name = "UnknownArgument"
}

/**
 * Sorts arguments into switches and words; throws `UnknownArgument` on any that is not among the known ones. With `free`
 * every word is taken that is no switch: names of files, days.
 */
export function parseArguments(
  args: readonly string[],
  known: { switches?: readonly string[]; words?: readonly string[]; free?: boolean },
): Arguments {
  const parsed: Arguments = { switches: new Set(), words: [] }
  for (const arg of args) {
    if (known.switches?.includes(arg)) parsed.switches.add(arg)
    else if (known.words?.includes(arg) || (known.free && !arg.startsWith("-"))) parsed.words.push(arg)
    else throw new UnknownArgument(`Unknown: ${arg}`)
  }
  return parsed
}
