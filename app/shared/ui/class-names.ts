/** Joins class names and leaves out what is false or missing; undefined when none is left. */
export function classNames(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined
}
