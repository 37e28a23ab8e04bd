import mongoose from "mongoose"

/** Commands that read or write documents; the driver's own talk is left out. */
const COUNTED = [
  "find",
  "aggregate",
  "count",
  "distinct",
  "getMore",
  "insert",
  "update",
  "delete",
  "findAndModify",
]

/** The database commands that happen while `work` runs, by name and collection. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const client = mongoose.connection.getClient()
  const note = (event: { commandName: string; command: Record<string, unknown> }) => {
    if (COUNTED.includes(event.commandName))
      seen.push(`${event.commandName} ${event.command[event.commandName]}`)
  }
  client.on("commandStarted", note)
  try {
    await work()
  } finally {
    client.off("commandStarted", note)
  }
  return seen
}
