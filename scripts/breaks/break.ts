/** One line of the product made wrong on purpose, and the test that has to notice it. */
export interface Break {
  /** What goes wrong, as a person would say it. */
  name: string
  file: string
  /** A part of one line that occurs exactly once in the file, and what stands there instead. */
  find: string
  replace: string
  /** The test file, and a part of the title of its tests that must fail. */
  test: string
  title: string
}

/** The breaks of one module, as `test/breaks/<module>.ts` lists them. */
export interface ModuleBreaks {
  module: string
  breaks: readonly Break[]
}

type ReadFile = (file: string) => string | undefined

/** What keeps the breaks from being applied, in words, one line each; empty when all of them fit the sources. */
export function misfits(all: readonly ModuleBreaks[], readFile: ReadFile): string[] {
  const seen = new Set<string>()
  return all.flatMap(({ module, breaks }) =>
    breaks.flatMap(one => {
      const isDouble = seen.has(one.name)
      seen.add(one.name)
      const reasons = [...(isDouble ? ["the name is used twice"] : []), ...misfitsOf(one, readFile)]
      return reasons.map(reason => `${module}: ${one.name}: ${reason}`)
    }),
  )
}

function misfitsOf({ file, find, replace, test, title }: Break, readFile: ReadFile): string[] {
  const source = readFile(file)
  const tests = readFile(test)
  const reasons: string[] = []
  if (source === undefined) reasons.push(`${file} does not exist`)
  else if (source.split(find).length !== 2)
    reasons.push(`occurs ${source.split(find).length - 1} times in ${file}: ${find}`)
  if (/\n/.test(find + replace)) reasons.push("a break is one line")
  if (find === replace) reasons.push("changes nothing")
  if (tests === undefined) reasons.push(`${test} does not exist`)
  else if (/[%$]/.test(title)) reasons.push(`a title is a part without placeholders: ${title}`)
  else if (!tests.includes(title)) reasons.push(`${test} has no test called: ${title}`)
  return reasons
}

/** The source with the break in it. */
export function applied({ find, replace }: Break, source: string): string {
  return source.replace(find, () => replace)
}
