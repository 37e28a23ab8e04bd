import { describe, expect, it } from "vitest"
import { expertAccess } from "#app/modules/experts/expert.access.ts"
import { expertMachine } from "#app/modules/experts/expert.machine.ts"
import {
  expertConflicts,
  forgottenEmployer,
  monthsBefore,
  parseHours,
  parsePastEmployers,
} from "#app/modules/experts/expert.rules.ts"
import { ownExpertSchema, profileOf } from "#app/modules/experts/expert.schema.ts"
import { EXPERT_STATES, type ExpertProfile, isWaiting } from "#app/modules/experts/expert.ts"
import { narrowExperts, parseExpertQuestion } from "#app/modules/experts/expert-list.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { NINE_FIELD_IDS } from "#app/shared/fields.ts"
import { STAFF_ROLES } from "#app/shared/roles.ts"
import { completeUscc } from "#app/shared/uscc.ts"
import { demoExperts } from "#scenarios/facts/experts.ts"
import { demoAgencies } from "#scenarios/facts/organisations.ts"

const TODAY = "2024-06-03"
const [A, B, C, D] = [1, 2, 3, 4].map(n => completeUscc(`9133070300000000${n}`)) as [
  string,
  string,
  string,
  string,
]
const profile = (change: Partial<ExpertProfile> = {}): ExpertProfile => ({
  title: "高级工程师",
  employer: { name: "甲", uscc: A, kind: "agency" },
  registrations: ["注册测绘师"],
  fields: ["survey"],
  helps: ["看要不要做竣工测绘"],
  bio: "二十年",
  modes: ["online"],
  hours: [],
  pastEmployers: [],
  ...change,
})

describe("states", () => {
  const allowed = {
    draft: { submit: "in-review", retire: "retired" },
    "in-review": { submit: "in-review", publish: "published", return: "draft", retire: "retired" },
    published: {
      submit: "published",
      publish: "published",
      return: "published",
      pause: "paused",
      retire: "retired",
    },
    paused: { submit: "paused", publish: "paused", return: "paused", resume: "published", retire: "retired" },
    retired: { name: "draft" },
  } as const
  const events = ["name", "submit", "publish", "return", "pause", "resume", "retire"] as const
  it.each(EXPERT_STATES.flatMap(state => events.map(event => ({ state, event }))))(
    "$state on $event",
    ({ state, event }) => {
      const row: Readonly<Record<string, string>> = allowed[state]
      expect(expertMachine.next(state, event)).toBe(row[event])
    },
  )

  it("wait for a decision only while something was handed in", () => {
    const proposal = { profile: profile(), remarks: [] }
    expect(isWaiting({ status: "published" })).toBe(false)
    expect(isWaiting({ status: "published", proposal })).toBe(false)
    expect(isWaiting({ status: "published", proposal: { ...proposal, submittedAt: new Date() } })).toBe(true)
    expect(isWaiting({ status: "retired", proposal: { ...proposal, submittedAt: new Date() } })).toBe(false)
  })
})

describe("who may", () => {
  const person = (change: Partial<PersonActor>): PersonActor => ({
    ...{ kind: "person", personId: "p", name: "某", fields: [], organisationIds: [] },
    ...change,
  })
  const own = { _id: "p" }
  const may = (actor: PersonActor, what: "decide" | "write", whose = own) =>
    can(expertAccess, actor, what, whose, new Date())

  it("write: the expert alone, the own profile alone", () => {
    expect(may(person({ isExpert: true }), "write")).toBe(true)
    expect(may(person({ isExpert: true }), "write", { _id: "other" })).toBe(false)
    expect(may(person({}), "write")).toBe(false)
  })

  it.each(STAFF_ROLES)("decide as %s", staffRole => {
    expect(may(person({ staffRole }), "decide", { _id: "other" })).toBe(staffRole === "operation-publish")
    expect(may(person({ staffRole }), "decide")).toBe(false)
  })
})

describe("recusal", () => {
  const past = (uscc: string, until: string) => ({ name: uscc, uscc, until })
  const ties = (expert: Parameters<typeof expertConflicts>[0], usccs: string[]) =>
    expertConflicts(expert, usccs, TODAY, 36).map(({ uscc, until }) => [uscc, until])

  it("sees the present employer and none that the matter does not touch", () => {
    expect(ties({ profile: profile() }, [A, B])).toEqual([[A, undefined]])
    expect(ties({ profile: profile() }, [B])).toEqual([])
    expect(ties({}, [A])).toEqual([])
  })

  it("sees former employers up to the last day of the period", () => {
    const pastEmployers = [past(B, "2021-06-03"), past(C, "2021-06-02"), past(D, "2024-01-01")]
    expect(ties({ profile: profile({ pastEmployers }) }, [B, C, D])).toEqual([
      [B, "2021-06-03"],
      [D, "2024-01-01"],
    ])
  })

  it("sees what waits for review as well as what is published, each once", () => {
    const next = profile({
      employer: { name: "乙", uscc: B, kind: "other" },
      pastEmployers: [past(A, TODAY)],
    })
    const expert = { profile: profile(), proposal: { profile: next, remarks: [] } }
    expect(ties(expert, [A, B])).toEqual([
      [A, undefined],
      [B, undefined],
    ])
  })

  it("does not lose an employer by a change of the profile", () => {
    const next = (pastEmployers: ExpertProfile["pastEmployers"]) =>
      profile({ employer: { name: "乙", uscc: B, kind: "other" }, pastEmployers })
    expect(forgottenEmployer(profile(), next([]))).toBe("甲")
    expect(forgottenEmployer(profile(), next([past(A, TODAY)]))).toBeUndefined()
    expect(forgottenEmployer(profile(), profile())).toBeUndefined()
    expect(forgottenEmployer(undefined, next([]))).toBeUndefined()
  })

  it.each([
    ["2024-06-03", 36, "2021-06-03"],
    ["2024-02-29", 12, "2023-02-28"],
    ["2024-01-31", 2, "2023-11-30"],
    ["2024-03-01", 0, "2024-03-01"],
  ])("counts from %s %i months back to %s", (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before)
  })
})

describe("hours", () => {
  it.each([
    ["", []],
    ["14:00-17:00", [["14:00", "17:00"]]],
    [
      "9:00–11:30，14:00~17:00",
      [
        ["09:00", "11:30"],
        ["14:00", "17:00"],
      ],
    ],
    ["１４：００至１７：００", [["14:00", "17:00"]]],
    [
      "14.00-15.00、9.00-10.00",
      [
        ["09:00", "10:00"],
        ["14:00", "15:00"],
      ],
    ],
  ])("reads %j", (input, stretches) => {
    expect(parseHours(input)).toEqual({ ok: true, value: stretches.map(([from, to]) => ({ from, to })) })
  })

  it.each([
    "下午",
    "17:00-14:00",
    "9:00-12:00,11:00-13:00",
    "25:00-26:00",
    "9:60-10:00",
    "9:00-9:00",
    "9-11",
  ])("refuses %j", input =>
    expect(parseHours(input)).toMatchObject({ ok: false, error: { code: "hours-invalid" } }),
  )
})

describe("former employers", () => {
  it("are read as people write them", () => {
    const value = [
      { name: "示例甲公司", uscc: A, until: "2023-05-31" },
      { name: "示例 乙 公司", uscc: B, until: "2022-01-01" },
    ]
    expect(
      parsePastEmployers([`示例甲公司，${A}，2023-05-31`, `示例 乙 公司 ${B.toLowerCase()} 2022-01-01`]),
    ).toEqual({
      ok: true,
      value,
    })
  })

  it.each([
    "示例甲公司",
    `${A}，2023-05-31`,
    `示例甲公司，${A}`,
    `示例甲公司，${A}，2023-02-30`,
    `甲，${A.slice(0, 17)}0，2023-01-01`,
  ])("name the line that is not so: %s", line => {
    expect(parsePastEmployers([`乙，${B}，2022-01-01`, line])).toMatchObject({
      error: { code: "past-employer-line", params: { n: 2 } },
    })
  })
})

describe("the form of a profile", () => {
  const form = {
    ...{
      intent: "submit",
      idempotencyToken: "0123456789abcdef",
      title: "高级工程师",
      employerName: "示例公司",
    },
    ...{ employerUscc: A, employerKind: "agency", registrations: "注册测绘师\n\n", fields: ["survey"] },
    ...{
      helps: "一\n二",
      bio: "从事测绘二十年，做过许多厂房和道路的竣工测绘。",
      modes: ["online"],
      tue: "14:00-17:00",
      pledge: "on",
    },
  }
  const messages = (change: object) => {
    const parsed = ownExpertSchema.safeParse({ ...form, ...change })
    return parsed.success ? [] : parsed.error.issues.map(i => `${i.path.join(".")}: ${i.message}`)
  }

  it("becomes a profile", () => {
    const parsed = ownExpertSchema.parse(form)
    expect(parsed.intent === "submit" && profileOf(parsed)).toMatchObject({
      helps: ["一", "二"],
      registrations: ["注册测绘师"],
      hours: [{ day: "tue", from: "14:00", to: "17:00" }],
      pastEmployers: [],
    })
  })

  it.each([
    [{ fields: ["survey", "energy", "planning", "testing"] }, "fields: too-many-chosen?max=3"],
    [{ fields: [] }, "fields: choose-some"],
    [{ fields: ["everything"] }, "fields.0: invalid"],
    [{ modes: [] }, "modes: choose-some"],
    [{ helps: "" }, "helps: required"],
    [{ helps: "一\n".repeat(9) }, "helps: too-many?max=8"],
    [{ helps: "长".repeat(81) }, "helps: line-too-long?max=80"],
    [{ mon: "早上" }, "mon: hours-invalid"],
    [{ pastEmployers: "某公司" }, "pastEmployers: past-employer-line?n=1"],
    [{ pledge: undefined }, "pledge: must-tick"],
    [{ agency: "x" }, ": unknown-field"],
  ])("refuses %j", (change, message) => {
    expect(messages(change)).toEqual([message])
  })
})

describe("the public list", () => {
  const about = {
    title: "高级工程师",
    employer: { name: "示例测绘研究院" },
    registrations: ["注册测绘师"],
    helps: [],
  }
  const experts = [
    { ...about, name: "a", fields: ["survey", "planning"] as const, modes: ["online"] as const },
    { ...about, name: "b", fields: ["survey"] as const, modes: ["phone", "on-site"] as const },
    {
      ...{ ...about, registrations: [], employer: { name: "Energy Lab" }, helps: ["做节能报告要准备什么"] },
      ...{ name: "c", fields: ["energy"] as const, modes: ["online"] as const },
    },
  ]
  const ask = (query: string) => narrowExperts(experts, parseExpertQuestion(new URLSearchParams(query)))
  const countOf = (list: { id: string; n: number }[], id: string) => list.find(c => c.id === id)?.n

  it("narrows by field and mode, and takes what it does not know for nothing", () => {
    expect(ask("").rows).toHaveLength(3)
    expect(ask("field=survey").rows.map(e => e.name)).toEqual(["a", "b"])
    expect(ask("field=survey&field=energy&mode=online").rows.map(e => e.name)).toEqual(["a", "c"])
    expect(ask("field=nothing&mode=fax").rows).toHaveLength(3)
    expect(ask("field=testing").rows).toEqual([])
  })

  it("finds every word in what is public of an expert, whatever its case, or in the name of a field", () => {
    const found = (q: string) => ask(new URLSearchParams({ q }).toString()).rows.map(e => e.name)
    expect(found("注册测绘师")).toEqual(["a", "b"])
    expect(found("  energy lab ")).toEqual(["c"])
    expect(found("节能报告 Lab")).toEqual(["c"])
    expect(found("节能报告 测绘")).toEqual([])
    expect(found("planning")).toEqual(["a"])
    expect(countOf(ask("q=注册测绘师").counts.fields, "energy")).toBe(0)
  })

  it("counts behind each choice what choosing it would show", () => {
    const { counts } = ask("mode=online&field=energy")
    expect([countOf(counts.fields, "survey"), countOf(counts.fields, "energy")]).toEqual([1, 1])
    expect([countOf(counts.modes, "online"), countOf(counts.modes, "phone")]).toEqual([1, 0])
  })
})

describe("experts of the demonstration", () => {
  const agencies = demoAgencies(32, "demo")
  const experts = demoExperts(15, "demo", agencies, TODAY)

  it("are fifteen over all nine fields, none of them anybody", () => {
    expect(new Set(experts.flatMap(e => e.profile.fields))).toEqual(new Set(NINE_FIELD_IDS))
    for (const {
      name,
      profile: { employer, bio },
    } of experts) {
      expect(name).toMatch(/^.某.$/)
      expect(employer.name).toMatch(/^示例/)
      expect(employer.uscc).toContain("DEMX")
      expect(bio).toContain("演示数据")
    }
  })
})
