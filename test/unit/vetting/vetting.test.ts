import { describe, expect, it } from "vitest"
import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { type AgencyLicence, certificateKey, queueKeyOf } from "#app/modules/directory/agency.ts"
import { type AgencyCheck, blankCheck, type FieldConfirmation } from "#app/modules/directory/agency-check.ts"
import { licenceChange } from "#app/modules/vetting/changes.rules.ts"
import {
  certificatesToConfirm,
  confirmationRefusal,
  stillHolds,
} from "#app/modules/vetting/confirmation/confirmation.rules.ts"
import {
  boxOf,
  composeDefects,
  defectsOf,
  mayReturn,
  readBox,
  wasOverlooked,
} from "#app/modules/vetting/correction/defects.rules.ts"
import {
  isOpenForObjections,
  nextNoticeCheck,
  type Objection,
} from "#app/modules/vetting/notice/listing-notice.ts"
import { queueQuestion } from "#app/modules/vetting/queue/queue-question.ts"
import { returnSchema } from "#app/modules/vetting/vetting.schema.ts"

const NOW = new Date("2024-03-06T02:00:00.000Z")
const SOON = new Date("2024-03-07T09:00:00.000Z")
const PAST = new Date("2024-03-05T09:00:00.000Z")
const name = { zh: "甲", en: "A" }

function licence(id: string, changes: Partial<AgencyLicence> = {}): AgencyLicence {
  const file = { id: `file-${id}`, name: "a.pdf", bytes: 1, mime: "application/pdf", sha256: `hash-${id}` }
  return { id, certificate: "survey", number: "1", file, ...changes }
}

const certificates: Certificate[] = [
  { id: "survey", kind: "licence", name, levels: [], specialities: [] },
  { id: "cma", kind: "licence", name, levels: [], specialities: [] },
  { id: "register", kind: "registration", name, levels: [], specialities: [] },
]
const item = (code: string, fieldId: string, rule: ServiceItem["qualification"]["rule"]) =>
  ({ code, fieldId, qualification: { rule, note: name } }) as ServiceItem
const items = [
  item("A", "survey", { anyOf: [{ certificate: "survey" }, { pledge: true }] }),
  item("B", "testing", { certificate: "cma" }),
  item("C", "environment", { certificate: "register" }),
]

describe("the queue", () => {
  const check: AgencyCheck = { ...blankCheck("admission"), submittedAt: PAST, dueAt: SOON }
  it("holds what an officer has to decide, by due time", () => {
    const agency = { _id: "x", status: "in-check" as const, check }
    expect(queueKeyOf(agency)).toBe(`${SOON.toISOString()} ${PAST.getTime()}-x`)
    const later = { ...agency, _id: "a", check: { ...check, submittedAt: new Date(PAST.getTime() + 1) } }
    expect((queueKeyOf(later) ?? "") > (queueKeyOf(agency) ?? "")).toBe(true)
    expect(queueKeyOf({ ...agency, status: "returned" })).toBeUndefined()
    expect(queueKeyOf({ ...agency, check: { ...check, noticeId: "n" } })).toBeUndefined()
    const written = {
      ...agency,
      status: "change-in-check" as const,
      check: { ...check, submittedAt: undefined },
    }
    expect(queueKeyOf(written)).toBeUndefined()
  })

  it("understands its address and leaves out what it does not", () => {
    const ask = (query: string) => queueQuestion(new URLSearchParams(query))
    expect(ask("")).toEqual({ show: "all" })
    const after = `${SOON.toISOString()} x-1`
    expect(ask(`show=mine&kind=change&field=survey&after=${encodeURIComponent(after)}`)).toEqual({
      show: "mine",
      kind: "change",
      field: "survey",
      after,
    })
    expect(ask("show=$gt&kind=x&field=moon&after={}")).toEqual({ show: "all" })
  })
})

describe("the departments", () => {
  const facts = {
    itemCodes: ["A", "B", "C"],
    people: [],
    licences: [licence("l"), licence("r", { certificate: "register" })],
  }

  it("are asked about legal licences on which an item of their field rests, and about nothing else", () => {
    const asked = certificatesToConfirm(facts, items, certificates)
    expect(asked.map(({ field, licences }) => [field, licences.map(l => l.id)])).toEqual([["survey", ["l"]]])
    expect(certificatesToConfirm({ ...facts, itemCodes: ["B", "C"] }, items, certificates)).toEqual([])
  })

  it("are asked in a change only about what is new: another file is", () => {
    expect(certificatesToConfirm(facts, items, certificates, { licences: facts.licences })).toEqual([])
    const file = { id: "other", name: "b.pdf", bytes: 1, mime: "application/pdf", sha256: "other" }
    const other = licence("l", { file })
    const asked = certificatesToConfirm({ ...facts, licences: [other] }, items, certificates, facts)
    expect(asked[0]?.licences).toEqual([other])
  })

  const answer = (state: FieldConfirmation["state"], dueAt = SOON): FieldConfirmation => ({
    ...{ field: "survey", state, certificates: [certificateKey(licence("l"))], askedAt: PAST, dueAt },
  })

  it("have answered for these certificates alone", () => {
    const given = answer("confirmed")
    expect(stillHolds(given, [certificateKey(licence("l"))])).toBe(true)
    expect(stillHolds(given, ["l:another-file"])).toBe(false)
    expect(stillHolds(answer("refused"), given.certificates)).toBe(false)
  })

  it("hold a file up until they answered or their time is over", () => {
    expect(confirmationRefusal([], NOW)).toBe("none")
    expect(confirmationRefusal([answer("confirmed")], NOW)).toBe("none")
    expect(confirmationRefusal([answer("confirmed"), answer("asked")], NOW)).toBe("open")
    expect(confirmationRefusal([answer("asked", PAST)], NOW)).toBe("overdue")
    expect(confirmationRefusal([answer("asked", PAST), answer("asked")], NOW)).toBe("open")
    expect(confirmationRefusal([answer("asked"), answer("refused")], NOW)).toBe("refused")
  })
})

describe("defects", () => {
  const form = { common: [] as string[], organisation: [], licences: [], people: [], items: [] }
  const told = {
    defects: [{ id: "d1", section: "licences" as const, text: "旧", round: 1 }],
    certificates: ["l:file-l"],
    late: 0,
  }
  let n = 0
  const makeId = () => `id-${++n}`

  it("come from boxes and lines, section by section; what was never offered is left out", () => {
    const boxes = [boxOf("licences", "l", "unreadable"), "licences:l:own-words", "moon::unreadable"]
    const found = defectsOf(
      { ...form, common: boxes, organisation: ["缺页"] },
      box => `${box.subjectId} ${box.code}`,
    )
    expect(found).toEqual([
      { section: "organisation", text: "缺页" },
      { section: "licences", subjectId: "l", text: "l unreadable" },
    ])
    expect(readBox("people:p:level-differs")).toBeNull()
  })

  it("are late when what they are about lay there already", () => {
    const old = { section: "licences" as const, subjectId: "l", text: "x" }
    expect(wasOverlooked(old, [], ["l:file-l"])).toBe(false)
    expect(wasOverlooked(old, [told], ["l:file-l"])).toBe(true)
    expect(wasOverlooked(old, [told], ["l:another"])).toBe(false)
    expect(wasOverlooked({ section: "organisation", text: "x" }, [told], [])).toBe(true)
  })

  it("need a reason when they are late, and keep what was told before as it was told", () => {
    const late = {
      defects: [{ section: "items" as const, text: "新" }],
      kept: ["d1"],
      round: 2,
      certificates: ["l:file-l"],
    }
    expect(composeDefects(late, [told], makeId)).toMatchObject({
      ok: false,
      error: { code: "late-reason-required", field: "lateReason" },
    })
    const done = composeDefects({ ...late, lateReason: "漏看" }, [told], makeId)
    expect(done).toMatchObject({
      ok: true,
      value: [told.defects[0], { text: "新", round: 2, lateReason: "漏看" }],
    })
    const nothing = { ...late, defects: [], kept: ["unknown"] }
    expect(composeDefects(nothing, [told], makeId)).toMatchObject({ error: { code: "defects-required" } })
  })

  it("cost the agency a round unless all of them are the desk's own delay", () => {
    expect(mayReturn(2, 0, [], 1)).toBe(true)
    expect(mayReturn(2, 1, [told], 1)).toBe(false)
    expect(mayReturn(2, 2, [told], 1)).toBe(true)
    expect(mayReturn(1, 0, [{ defects: [1], late: 1 }], 1)).toBe(true)
    expect(mayReturn(1, 0, [], 0)).toBe(false)
  })

  it("are read from a form, a line each; one box and many arrive alike", () => {
    const base = {
      intent: "return",
      idempotencyToken: "o".repeat(20),
      kept: [],
      common: ["licences:l:unreadable"],
    }
    const parsed = returnSchema.parse({ ...base, organisation: " 缺页 \n\n 章不清 " })
    expect(parsed).toMatchObject({ organisation: ["缺页", "章不清"], licences: [], common: base.common })
    expect(returnSchema.safeParse({ ...base, other: "x" }).success).toBe(false)
  })
})

describe("a change", () => {
  it("knows a certificate by its number: new, another file, other facts", () => {
    const before = [licence("l")]
    expect(licenceChange(licence("l"), before)).toBe("same")
    expect(licenceChange(licence("m", { file: licence("l").file }), before)).toBe("same")
    expect(licenceChange(licence("m"), before)).toBe("file-replaced")
    expect(licenceChange(licence("l", { validTo: "2030-01-01" }), before)).toBe("facts-changed")
    expect(licenceChange(licence("m", { number: "2" }), before)).toBe("new")
  })
})

describe("a public notice", () => {
  const objection = (answer?: Objection["answer"]) => ({ answer })
  const running = { state: "running" as const, endsAt: SOON, objections: [] }
  const rejected = { outcome: "rejected" as const, text: "x", by: "p", byName: "某", at: NOW }

  it("takes objections until its last moment", () => {
    expect(isOpenForObjections(running, NOW)).toBe(true)
    expect(isOpenForObjections(running, SOON)).toBe(false)
    expect(isOpenForObjections({ ...running, state: "upheld" }, NOW)).toBe(false)
  })

  it("is ended by time only without an open objection", () => {
    expect(nextNoticeCheck(running)).toEqual(SOON)
    expect(nextNoticeCheck({ ...running, objections: [objection()] })).toBeUndefined()
    expect(nextNoticeCheck({ ...running, objections: [objection(rejected)] })).toEqual(SOON)
    expect(nextNoticeCheck({ ...running, state: "listed" })).toBeUndefined()
  })
})
