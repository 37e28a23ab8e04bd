import { EXPERT_MODES, type ExpertProfile, WEEKDAYS, type WeeklySlot } from "#app/modules/experts/expert.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { type FieldId, NINE_FIELD_IDS } from "#app/shared/fields.ts"
import { addDays, type Day } from "#app/shared/time/zone.ts"
import { type DemoAgency, demoUscc, person } from "./organisations.ts"
import { type Random, seededRandom } from "./random.ts"
import { words } from "./words.ts"

export interface DemoExpert {
  name: string
  profile: ExpertProfile
}

type NineFieldId = keyof typeof words.experts
const FIRST_INSTITUTION = 5001
const MODES = EXPERT_MODES.length

/**
 * Experts of the demonstration, the same for the same seed: they go through the nine fields in turn, some with a second
 * one. Two of three work for one of the agencies, the others for an institution; some left another agency lately.
 */
export function demoExperts(
  n: number,
  seed: string,
  agencies: readonly DemoAgency[],
  today: Day,
): DemoExpert[] {
  const random = seededRandom(`experts ${seed}`)
  return Array.from({ length: n }, (_, at) => expertAt(at, random, agencies, today))
}

function expertAt(at: number, random: Random, agencies: readonly DemoAgency[], today: Day): DemoExpert {
  const first = NINE_FIELD_IDS[at % NINE_FIELD_IDS.length] as NineFieldId
  const second = random.pick(NINE_FIELD_IDS) as NineFieldId
  const fields: FieldId[] = at % 2 === 1 && second !== first ? [first, second] : [first]
  const { titles, registrations, helps } = words.experts[first]
  const inField = agencies.filter(agency => agency.fields.includes(first))
  const agency = at % 3 === 2 ? undefined : random.pick(inField)
  const former = random.pick(inField)
  const years = random.whole(8, 30)
  return {
    name: person(random),
    profile: {
      title: random.pick(titles),
      employer: agency
        ? { name: agency.name, uscc: agency.uscc, kind: "agency" }
        : institution(NINE_FIELD_IDS.indexOf(first)),
      registrations: registrations.slice(0, 1 + (at % registrations.length)),
      fields,
      helps: random.shuffle(helps).slice(0, 3),
      bio: `演示数据。从事${fieldTexts.zh[first]}工作 ${years} 年，参与过${projectsOf(random)}等项目的审批服务，熟悉金东区投资项目从立项到验收的办理顺序。`,
      modes: EXPERT_MODES.filter((_, mode) => mode === at % MODES || mode === (at + 1) % MODES || mode === 0),
      hours: hoursOf(at, random),
      pastEmployers:
        at % 4 === 1 && former.uscc !== agency?.uscc
          ? [{ name: former.name, uscc: former.uscc, until: addDays(today, -random.whole(100, 900)) }]
          : [],
    },
  }
}

function institution(at: number): ExpertProfile["employer"] {
  return {
    name: `示例${words.expertEmployers[at] ?? "学会"}`,
    uscc: demoUscc("12", FIRST_INSTITUTION + at),
    kind: "other",
  }
}

function projectsOf(random: Random): string {
  const names = random.shuffle(words.projects).slice(0, 2)
  return names.map(({ name }) => name).join("、")
}

function hoursOf(at: number, random: Random): WeeklySlot[] {
  const day = WEEKDAYS[at % 5] ?? "mon"
  const other = WEEKDAYS[(at + 2) % 5] ?? "wed"
  const morning = { day, from: "09:00", to: random.pick(["11:00", "11:30"]) }
  const afternoon = { day: other, from: random.pick(["14:00", "14:30"]), to: "17:00" }
  return at % 3 === 0 ? [afternoon] : [morning, afternoon]
}
