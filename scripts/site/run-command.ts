import { Failure } from "../services/command.ts"
import { type Arguments, parseArguments, UnknownArgument } from "./args.ts"

/**
 * Runs a command of the project: sorts its arguments, prints the usage when it is asked for or when an argument is
 * unknown (code 2), and says what went wrong (code 1), with a stack only when it is not for the person to put right.
 */
export async function runCommand(
  usage: string,
  known: Parameters<typeof parseArguments>[1],
  work: (args: Arguments) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes("--help") || args.includes("-h")) return console.log(usage)
  try {
    await work(parseArguments(args, known))
  } catch (error) {
    if (error instanceof UnknownArgument) {
      console.error(`${error.message}\n\n${usage}`)
      process.exit(2)
    }
    console.error(error instanceof Failure ? `\n✗ ${error.message}` : error)
    process.exit(1)
  }
}
