import type { Day } from "#app/shared/time/zone.ts"

/** A part of the period, from 0 to 1. */
type Part = readonly [from: number, to: number]

/** What is told of an agency: whether it takes part at the end, how often its application comes back, when it arrives. */
interface Story {
  /** Listed at the end with an active item that serves the district. */
  counts: boolean
  returns?: 1 | 2
  /** Parts of the period in which it applies; the first quarter when nothing is said. */
  arrives?: Part
  /** Parts of the period in which licences end: one, or all of them. */
  ends?: Part
  allEnd?: true
}

const LATE = [0.995, 1] as const
/** After the rule of the public notice came. */
const ON_NOTICE = [0.55, 0.85] as const
/** Early enough to be asked, after months of silence, whether they still work. */
const EARLY = [0.02, 0.06] as const

/** How an agency fares; one has one story. */
export const STORIES = {
  calm: { counts: true, arrives: [0.02, 0.85] },
  "returned-once": { counts: true, returns: 1, arrives: [0.02, 0.85] },
  "returned-twice": { counts: true, returns: 2, arrives: [0.02, 0.8] },
  "renews-in-time": { counts: true, ends: [0.35, 0.95] },
  "lapses-and-renews": { counts: true, ends: [0.3, 0.8] },
  changes: { counts: true },
  "change-returned": { counts: true },
  "change-waits": { counts: true },
  "serves-elsewhere": { counts: false, arrives: [0.02, 0.85] },
  "lapses-for-good": { counts: false, ends: [0.5, 0.95], allEnd: true },
  "still-draft": { counts: false, arrives: LATE },
  "still-in-check": { counts: false, arrives: LATE },
  "still-returned": { counts: false, returns: 1, arrives: [0.988, 0.991] },
  "claims-listing": { counts: true },
  "department-refuses": { counts: false },
  "objected-and-listed": { counts: true, arrives: ON_NOTICE },
  "objected-and-refused": { counts: false, arrives: ON_NOTICE },
  warned: { counts: true },
  "paused-a-while": { counts: true },
  "objection-upheld": { counts: true },
  "measure-dropped": { counts: true },
  "idle-pauses": { counts: false, arrives: EARLY },
  "idle-comes-back": { counts: true, arrives: EARLY },
  suspended: { counts: false },
  removed: { counts: false },
  leaves: { counts: false },
} as const satisfies Record<string, Story>

export type StoryName = keyof typeof STORIES

/** What is told of a story, with nothing left to guess. */
export function storyOf(name: StoryName): Story {
  return STORIES[name]
}

/** How many agencies have each story, and the days between which everything happens. */
export interface YearSize {
  firstDay: Day
  lastDay: Day
  /** For how long a licence is renewed. */
  renewedDays: number
  /** After how many months of silence an agency is asked whether it still works. */
  dormancyMonths: number
  /** The day from which there is a public notice before each listing. */
  publicityFrom?: Day
  /** The first batch of experts is named. */
  hasExperts: boolean
  stories: Partial<Record<StoryName, number>>
}

/** The demonstration year: 115 agencies of the list serve the district with an active item at its end. */
export const WHOLE_YEAR: YearSize = {
  firstDay: "2024-01-02",
  lastDay: "2024-12-31",
  renewedDays: 1095,
  dormancyMonths: 9,
  publicityFrom: "2024-07-01",
  hasExperts: true,
  stories: {
    ...{ calm: 42, "claims-listing": 1, "department-refuses": 1 },
    ...{ "objected-and-listed": 3, "objected-and-refused": 2 },
    ...{ "returned-once": 20, "returned-twice": 5, "renews-in-time": 11, "lapses-and-renews": 9 },
    ...{ changes: 6, "change-returned": 3, "change-waits": 3 },
    ...{ warned: 3, "paused-a-while": 2, "objection-upheld": 3, "measure-dropped": 2, "idle-comes-back": 2 },
    ...{ "serves-elsewhere": 5, "lapses-for-good": 3, "idle-pauses": 3, suspended: 4, removed: 3, leaves: 3 },
    ...{ "still-draft": 2, "still-in-check": 4, "still-returned": 3 },
  },
}

/** The same year with an agency or two of each story, for a trial. */
export const QUICK_YEAR: YearSize = {
  ...WHOLE_YEAR,
  stories: Object.fromEntries(Object.keys(STORIES).map(name => [name, 1])),
}

/** How many agencies of these stories take part at the end. */
export function countedAgencies({ stories }: YearSize): number {
  const names = Object.keys(stories) as StoryName[]
  return names.reduce((sum, name) => sum + (STORIES[name].counts ? (stories[name] ?? 0) : 0), 0)
}
