import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agencyMachine } from "#app/modules/directory/agency.machine.ts"
import type { AgencyLifecycle } from "#app/modules/directory/agency.ts"
import { HOLD_KINDS } from "#app/modules/directory/agency.ts"
import {
  agencyDues,
  idleAnswerBy,
  nextAgencyCheck,
  stageAt,
  type Timed,
} from "#app/modules/directory/holds/agency-clock.rules.ts"
import { eventUnderWarning, heldState, holdEvent } from "#app/modules/directory/holds/holds.rules.ts"
import { lifecycleTexts } from "#app/modules/directory/holds/lifecycle.texts.ts"
import {
  AUTOMATIC_REASONS,
  comparedWith,
  MEASURE_REASON_IDS,
  reasonsFor,
} from "#app/modules/directory/holds/reasons.ts"
import { textErrors } from "#app/shared/i18n/texts.ts"
import { addDays, addMonths, instantAt, localDay } from "#app/shared/time/zone.ts"
import { policies } from "../bidding/policies.ts"

const LISTED_AT = new Date("2024-03-04T01:00:00Z")
const file = { id: "f", name: "a.pdf", bytes: 1, mime: "application/pdf", sha256: "0" }
const certificate = (id: string, validTo?: string) => ({ id, certificate: "c", number: "1", validTo, file })
const lifecycle: AgencyLifecycle = {
  activeAt: LISTED_AT,
  offersAt: LISTED_AT,
  reminders: [],
  holds: [],
  measures: [],
}
const agency = (changes: Partial<Timed> = {}): Timed => ({
  ...{ status: "listed", licences: [], people: [], check: {}, listedAt: LISTED_AT, lifecycle },
  ...changes,
})
const kinds = (a: Timed) => agencyDues(a, policies).map(due => `${due.kind} ${due.at.toISOString()}`)

describe("what time does to an agency", () => {
  it("is a reminder, then the end of a certificate of the agency or its people, then the question", () => {
    const people = [
      {
        id: "p",
        name: "n",
        idKey: "k",
        idNumberEncrypted: "e",
        certificates: [certificate("b", "2024-07-01")],
      },
    ]
    expect(kinds(agency({ licences: [certificate("a", "2024-06-30")], people }))).toEqual([
      "reminder 2024-05-01T01:00:00.000Z",
      "reminder 2024-05-02T01:00:00.000Z",
      "validity 2024-06-30T16:00:00.000Z",
      "validity 2024-07-01T16:00:00.000Z",
      "idle-prompt 2025-03-04T01:00:00.000Z",
    ])
  })

  it("is the first day of a certificate that begins later, from the midnight of the district", () => {
    const later = { ...certificate("a"), validFrom: "2024-04-01" }
    expect(kinds(agency({ licences: [later] }))).toEqual([
      "validity 2024-03-31T16:00:00.000Z",
      "idle-prompt 2025-03-04T01:00:00.000Z",
    ])
    // Once the offers were worked out for that day, it is over.
    const offersAt = new Date("2024-03-31T16:00:00Z")
    expect(kinds(agency({ licences: [later], lifecycle: { ...lifecycle, offersAt } }))).toHaveLength(1)
  })

  it("reminds at 60, 30 and 7 days, each once, and once only when it comes late", () => {
    const licences = [certificate("a", "2024-06-30")]
    const sent = (stage: "first" | "second" | "last") =>
      nextAgencyCheck(
        agency({
          licences,
          lifecycle: { ...lifecycle, reminders: [{ licenceId: "a", validTo: "2024-06-30", stage }] },
        }),
        policies,
      )?.toISOString()
    expect(sent("first")).toBe("2024-05-31T01:00:00.000Z")
    expect(sent("second")).toBe("2024-06-23T01:00:00.000Z")
    expect(sent("last")).toBe("2024-06-30T16:00:00.000Z")
    expect(stageAt("2024-06-30", new Date("2024-06-10T00:00:00Z"), policies)).toBe("second")
    expect(stageAt("2024-06-30", new Date("2024-04-30T00:00:00Z"), policies)).toBeUndefined()
  })

  it("begins anew for a certificate that was renewed under the same id", () => {
    const reminders = [{ licenceId: "a", validTo: "2024-06-30", stage: "last" as const }]
    const renewed = agency({
      licences: [certificate("a", "2025-06-30")],
      lifecycle: { ...lifecycle, reminders },
    })
    expect(nextAgencyCheck(renewed, policies)?.toISOString()).toBe("2025-03-04T01:00:00.000Z")
    expect(kinds(renewed)[1]).toBe("reminder 2025-05-01T01:00:00.000Z")
  })

  it("asks a silent agency, and pauses it when no answer came", () => {
    const idlePromptedAt = new Date("2025-03-04T01:00:00Z")
    expect(kinds(agency({ lifecycle: { ...lifecycle, idlePromptedAt } }))).toEqual([
      "idle-pause 2025-04-03T01:00:00.000Z",
    ])
    expect(idleAnswerBy(idlePromptedAt, policies).toISOString()).toBe("2025-04-03T01:00:00.000Z")
  })

  it("knows the ends of a hold, a correction and a notice, and lets go of who left", () => {
    const at = new Date("2024-03-05T09:00:00Z")
    const held = {
      ...lifecycle,
      holds: [{ id: "m", kind: "suspend" as const, reason: "idle", since: at, until: at }],
    }
    expect(kinds(agency({ status: "suspended", lifecycle: held }))).toEqual([`hold-end ${at.toISOString()}`])
    expect(
      kinds(agency({ status: "returned", lifecycle: undefined, check: { correctBy: at } })),
    ).toHaveLength(1)
    expect(
      kinds(agency({ status: "in-check", lifecycle: undefined, check: { noticeUntil: at } })),
    ).toHaveLength(1)
    expect(kinds(agency({ status: "left", licences: [certificate("a", "2024-06-30")] }))).toEqual([])
  })

  it("is in order for any certificates", () => {
    const day = fc.integer({ min: -400, max: 800 }).map(n => addDays("2024-03-04", n))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), days => {
        const dues = agencyDues(agency({ licences: days.map((d, i) => certificate(`l${i}`, d)) }), policies)
        const times = dues.map(due => due.at.getTime())
        expect(times).toEqual([...times].sort((a, b) => a - b))
        // Nothing that ended before the offers were worked out is told again.
        for (const due of dues) {
          if (due.kind === "validity") expect(due.at > LISTED_AT).toBe(true)
        }
      }),
    )
  })
})

describe("months", () => {
  it("end on the last day that there is", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29")
    expect(addMonths("2023-12-31", 12)).toBe("2024-12-31")
    expect(localDay(instantAt(addMonths("2024-05-31", -3), "00:00"))).toBe("2024-02-29")
  })
})

it("every reason has its words", () => {
  for (const kind of HOLD_KINDS) expect(reasonsFor(kind).length).toBeGreaterThan(3)
  for (const id of MEASURE_REASON_IDS) expect(lifecycleTexts.en[`compared.${comparedWith(id)}`]).toBeTruthy()
  for (const reason of [...MEASURE_REASON_IDS, ...AUTOMATIC_REASONS]) {
    expect(lifecycleTexts.zh[`reason.${reason}`]).toBeTruthy()
  }
  expect(textErrors(lifecycleTexts)).toEqual([])
})

describe("holds", () => {
  const statuses = ["listed", "warned", "change-in-check", "suspended", "removed"] as const
  const hold = fc
    .constantFrom(...HOLD_KINDS)
    .map(kind => ({ id: kind, kind, reason: "idle", since: LISTED_AT }))
  const anyAgency = fc.record({
    status: fc.constantFrom(...statuses),
    isChanging: fc.boolean(),
    holds: fc.array(hold, { maxLength: 3 }),
  })

  it("lead by one event of the machine from any place on the list to the place they give", () => {
    fc.assert(
      fc.property(anyAgency, ({ status, isChanging, holds }) => {
        const check = { kind: isChanging ? ("change" as const) : ("admission" as const) }
        const proposal = isChanging ? ({} as never) : undefined
        const held = { status, check, proposal, lifecycle: { ...lifecycle, holds } }
        const target = heldState(held)
        // A change that is not written any more cannot stand in its check.
        fc.pre(isChanging || status !== "change-in-check")
        const event = holdEvent(held)
        const next = event ? agencyMachine.next(status, event) : status
        // Listed or warned with a change beside them do not occur: a change is a state of its own.
        fc.pre(!(isChanging && (status === "listed" || status === "warned") && target === "change-in-check"))
        expect(next).toBe(target)
      }),
    )
  })

  it.each([
    { kinds: [], place: "listed", whileChanging: "change-in-check" },
    { kinds: ["warn"], place: "warned", whileChanging: "change-in-check" },
    { kinds: ["warn", "suspend"], place: "suspended", whileChanging: "suspended" },
    { kinds: ["suspend", "remove", "warn"], place: "removed", whileChanging: "removed" },
  ] as const)(
    "of the kinds $kinds give the place $place: the gravest counts",
    ({ kinds, place, whileChanging }) => {
      const holds = kinds.map(kind => ({ id: kind, kind, reason: "very-late", since: LISTED_AT }))
      const held = {
        status: "listed" as const,
        check: { kind: "admission" as const },
        lifecycle: { ...lifecycle, holds },
      }
      expect(heldState(held)).toBe(place)
      const changing = { ...held, check: { kind: "change" as const }, proposal: {} as never }
      expect(heldState(changing)).toBe(whileChanging)
      expect(heldState({ ...changing, proposal: undefined })).toBe(place)
    },
  )

  it("of a warning bring an agency back to it after a change", () => {
    const holds = [{ id: "m", kind: "warn" as const, reason: "very-late", since: LISTED_AT }]
    const changing = {
      status: "change-in-check" as const,
      check: { kind: "change" as const },
      lifecycle: { ...lifecycle, holds },
    }
    expect(agencyMachine.next("change-in-check", eventUnderWarning("approve", changing))).toBe("warned")
    expect(agencyMachine.next("change-in-check", eventUnderWarning("give-up", changing))).toBe("warned")
    expect(eventUnderWarning("approve", { ...changing, lifecycle })).toBe("approve")
  })
})
