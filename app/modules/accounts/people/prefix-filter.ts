/** A filter for texts that begin with what a person typed, taken literally, so that an index can serve it. */
export function prefixFilter(typed: string): { $regex: string } {
  return { $regex: `^${typed.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")}` }
}
