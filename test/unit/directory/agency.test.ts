import { describe, expect, it } from "vitest"
import { saveItemsSchema, saveOrganisationSchema } from "#app/modules/application/application.schema.ts"
import { licenceFor } from "#app/modules/application/certificates/certificate.rules.ts"
import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"
import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import { agencyMachine } from "#app/modules/directory/agency.machine.ts"
import {
  agencyQualifies,
  formatCheckNumber,
  isValidOn,
  smallestProof,
  submitRefusals,
} from "#app/modules/directory/agency.rules.ts"
import { AGENCY_STATES, isEditable, isInCheck, isListed } from "#app/modules/directory/agency.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"

const TODAY = "2024-03-04"
const file = { id: "f", name: "a.pdf", bytes: 1, mime: "application/pdf", sha256: "0" }
const name = { zh: "甲", en: "A" }
const part = (id: string) => ({ id, ...name })
const certificates: Certificate[] = [
  {
    id: "survey",
    kind: "licence",
    name,
    levels: [part("a"), part("b")],
    specialities: [part("land"), part("sea")],
  },
  { id: "register", kind: "registration", name, levels: [], specialities: [] },
]
const licence = { id: "l", certificate: "register", number: "1", file }
const item = (code: string, rule: ServiceItem["qualification"]["rule"]) =>
  ({ code, qualification: { rule, note: name } }) as ServiceItem

describe("states", () => {
  const allowed: Record<string, string[]> = {
    draft: ["submit"],
    "in-check": ["approve", "return"],
    returned: ["submit", "lapse", "leave"],
    listed: ["change", "warn", "suspend", "remove", "leave"],
    "change-in-check": [
      ...["submit", "approve", "approve-warned", "return", "lapse", "give-up", "give-up-warned"],
      ...["suspend", "remove", "leave"],
    ],
    warned: ["change", "restore", "suspend", "remove", "leave"],
    suspended: ["restore", "restore-warned", "restore-change", "remove", "leave"],
    removed: ["restore", "restore-warned", "restore-change", "suspend", "reopen"],
    left: [],
  }
  const events = [...new Set(Object.values(allowed).flat())] as Parameters<typeof agencyMachine.can>[1][]
  it.each(AGENCY_STATES)("%s lets through exactly its events", state => {
    expect(events.filter(event => agencyMachine.can(state, event)).sort()).toEqual(allowed[state]?.sort())
  })

  it("are editable or in check, never both, and public only with a change beside", () => {
    for (const status of AGENCY_STATES) {
      for (const submittedAt of [undefined, new Date()]) {
        const agency = { status, check: { submittedAt } }
        const isWorkedOn = isEditable(agency) || isInCheck(agency)
        expect(isEditable(agency) && isInCheck(agency)).toBe(false)
        expect(isListed(agency) && isWorkedOn).toBe(status === "change-in-check")
      }
    }
  })
})

describe("access", () => {
  const person = (changes: Partial<PersonActor>): PersonActor => ({
    ...{ kind: "person", personId: "p", name: "p", fields: [], organisationIds: [] },
    ...changes,
  })
  const own = (role: "manager" | "agent", status = "active") =>
    person({ organisation: { id: "a", kind: "agency", role, status }, organisationIds: ["a"] })
  const may = (actor: PersonActor, action: "edit" | "submit" | "vet" | "read") =>
    can(agencyAccess, actor, action, { _id: "a" }, new Date())

  it("lets members edit, managers hand in, and nobody of a suspended organisation", () => {
    expect([may(own("agent"), "edit"), may(own("agent"), "submit")]).toEqual([true, false])
    expect(may(own("manager"), "submit")).toBe(true)
    expect(may(own("manager", "suspended"), "edit")).toBe(false)
  })

  it("keeps officers from organisations of their own", () => {
    const officer = person({ staffRole: "vetting" })
    expect([may(officer, "vet"), may(officer, "read")]).toEqual([true, true])
    const partial = { ...officer, organisationIds: ["a"] }
    expect([may(partial, "vet"), may(partial, "read")]).toEqual([false, false])
    expect(may(person({ staffRole: "supervision", organisationIds: ["a"] }), "read")).toBe(false)
  })
})

describe("licences", () => {
  const entered = { certificate: "register", number: "1" }
  it("hold on their first and last day", () => {
    const days = { validFrom: "2024-03-04", validTo: "2024-03-06" }
    expect(["03-03", "03-04", "03-06", "03-07"].map(d => isValidOn(days, `2024-${d}`))).toEqual([
      ...[false, true, true, false],
    ])
    expect(isValidOn({}, TODAY)).toBe(true)
  })

  it.each([
    [{ certificate: "none" }, "licence-unknown", "certificate"],
    [{ certificate: "survey" }, "licence-unknown", "certificate"],
    [{ certificate: "survey/air", level: "a" }, "licence-unknown", "certificate"],
    [{ certificate: "register/land" }, "licence-unknown", "certificate"],
    [{ certificate: "survey/land" }, "level-unknown", "level"],
    [{ certificate: "survey/land", level: "c" }, "level-unknown", "level"],
    [{ level: "a" }, "level-unknown", "level"],
    [{ validTo: "2024-03-03" }, "licence-expired", "validTo"],
    [{ validFrom: "2024-03-05" }, "licence-not-yet", "validFrom"],
    [{ validFrom: "2024-03-02", validTo: "2024-03-01" }, "licence-order", "validTo"],
  ])("%j is refused with %s beside %s", (changes, code, field) => {
    const done = licenceFor({ ...entered, level: undefined, ...changes }, certificates, [], TODAY)
    expect(done).toMatchObject({ ok: false, error: { code, field } })
  })

  it("are taken on their last day, and once only", () => {
    const input = { ...entered, level: undefined, validTo: TODAY }
    expect(licenceFor(input, certificates, [], TODAY)).toMatchObject({ ok: true })
    expect(licenceFor(input, certificates, [licence], TODAY)).toMatchObject({
      ok: false,
      error: { code: "licence-twice" },
    })
  })
})

describe("completeness", () => {
  const rule = { allOf: [{ certificate: "register" }, { certificate: "survey", level: "b" }] }
  const needs = item("ZJ001", rule)
  const pledge = item("ZJ002", { anyOf: [{ certificate: "register" }, { pledge: true as const }] })
  const declared = {
    ...{ legalRepresentative: "钱某", address: "示例路 2 号", contactName: "孙某" },
    servesRegions: ["jindong" as const],
  }
  const agency = {
    ...declared,
    itemCodes: ["ZJ001", "ZJ002"],
    licences: [licence],
    people: [],
    pledgedAt: new Date(),
  }
  const survey = { ...licence, certificate: "survey", speciality: "land", level: "a" }

  it("names everything at once", () => {
    const expired = { ...survey, id: "old", validTo: "2024-03-03" }
    const refusals = submitRefusals(
      {
        ...declared,
        itemCodes: ["ZJ001", "ZJ009"],
        licences: [licence, expired],
        people: [],
        pledgedAt: undefined,
      },
      [needs],
      certificates,
      TODAY,
    )
    expect(refusals.map(l => l.code)).toEqual(["no-pledge", "expired", "unqualified", "item-gone"])
  })

  it("is reached with the licences, a higher level included; where a pledge suffices it does", () => {
    expect(submitRefusals(agency, [needs, pledge], certificates, TODAY).map(l => l.code)).toEqual([
      "unqualified",
    ])
    const whole = { ...agency, licences: [licence, survey] }
    expect(submitRefusals(whole, [needs, pledge], certificates, TODAY)).toEqual([])
    expect(submitRefusals({ ...agency, itemCodes: [] }, [], certificates, TODAY)).toEqual([
      { code: "no-items" },
    ])
    const bare = { ...agency, address: "", itemCodes: [], servesRegions: [] }
    expect(submitRefusals(bare, [], certificates, TODAY).map(l => l.code)).toEqual([
      ...["no-organisation", "no-items", "no-districts"],
    ])
  })

  it("knows the smallest proof of a rule, and that it suffices", () => {
    expect(smallestProof(rule)).toHaveLength(2)
    expect(smallestProof(pledge.qualification.rule)).toEqual([])
    const { isSatisfied } = agencyQualifies({ ...agency, licences: [] }, pledge, certificates, TODAY)
    expect(isSatisfied).toBe(true)
  })

  it("has numbers by year", () => expect(formatCheckNumber(2024, 12)).toBe("RZ-2024-0012"))
})

describe("forms", () => {
  it("refuse what nobody offered", () => {
    const codes = (schema: typeof saveOrganisationSchema | typeof saveItemsSchema, input: object) =>
      schema.safeParse(input).error?.issues.map(i => `${i.path.join(".")}:${i.message}`) ?? []
    const idempotencyToken = "o".repeat(20)
    const facts = { intent: "save-organisation", idempotencyToken, region: "moon", $where: "1" }
    const refused = expect.arrayContaining(["region:invalid", ":unknown-field"])
    expect(codes(saveOrganisationSchema, facts)).toEqual(refused)
    expect(codes(saveItemsSchema, { intent: "save-items", idempotencyToken, itemCodes: ["x"] })).toEqual([
      "itemCodes.0:invalid",
    ])
    expect(codes(saveItemsSchema, { intent: "save-items", idempotencyToken, itemCodes: [] })).toEqual([
      "itemCodes:choose-some",
    ])
  })
})
