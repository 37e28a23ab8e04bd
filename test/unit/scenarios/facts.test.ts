import { describe, expect, it } from "vitest"
import { evaluateQualification } from "#app/modules/catalogue/qualification.rules.ts"
import { freezePolicies } from "#app/modules/policies/policy.rules.ts"
import { directAllowed, fundSharesAreWhole, thresholdGate } from "#app/modules/policies/threshold.rules.ts"
import { FIELD_IDS, NINE_FIELD_IDS } from "#app/shared/fields.ts"
import { parsePhone } from "#app/shared/phone.ts"
import { parseUscc } from "#app/shared/uscc.ts"
import { demoAgencies, demoEnterprises } from "#scenarios/facts/organisations.ts"
import { seededRandom } from "#scenarios/facts/random.ts"
import { demoRequests } from "#scenarios/facts/requests.ts"
import { certificates, items, words } from "#scenarios/facts/words.ts"
import { defaultPolicies } from "../policies/data.ts"

const agencies = demoAgencies(40, "demo")
const owners = demoEnterprises(25, "demo")
const requests = demoRequests("demo")
const itemOf = (code: string) => {
  const item = items.find(found => found.code === code)
  if (!item) throw new Error(`No item ${code}`)
  return item
}

describe("agencies of the demonstration", () => {
  it("are the same for the same seed and others for another", () => {
    expect(demoAgencies(40, "demo")).toEqual(agencies)
    expect(demoAgencies(40, "other").map(({ name }) => name)).not.toEqual(agencies.map(({ name }) => name))
  })

  it("cannot be taken for anybody: 示例, 某, DEMX, a telephone number that nobody has", () => {
    for (const { name, shortName, legalRepresentative, contactName, uscc, contactPhone, address } of [
      ...agencies,
      ...owners,
    ]) {
      expect(name).toMatch(/^示例/)
      expect(shortName).toMatch(/^示例/)
      expect(legalRepresentative + contactName).toMatch(/^.某..某.$/)
      expect(uscc).toContain("DEMX")
      expect(contactPhone).toMatch(/^0579-2000\d{4}$/)
      expect(address).toContain("示例")
    }
  })

  it("have codes, telephones and names that the forms take, each its own", () => {
    const all = [...agencies, ...owners]
    for (const { uscc, contactPhone } of all) {
      expect(parseUscc(uscc)).toEqual({ ok: true, value: uscc })
      expect(parsePhone(contactPhone)).toEqual({ ok: true, value: contactPhone })
    }
    for (const key of ["uscc", "name", "contactPhone"] as const)
      expect(new Set(all.map(one => one[key])).size).toBe(all.length)
    expect(Math.max(...agencies.map(({ shortName }) => [...shortName].length))).toBeLessThanOrEqual(20)
  })

  it("put at least four into every field", () => {
    for (const field of FIELD_IDS)
      expect([field, agencies.filter(({ fields }) => fields.includes(field)).length >= 4]).toEqual([
        field,
        true,
      ])
  })

  it("may do what they offer, on the day from which they are counted and a year later", () => {
    for (const today of ["2024-06-30", "2026-11-23"])
      for (const { name, itemCodes, licences } of demoAgencies(40, "demo", today))
        for (const code of itemCodes) {
          const held = licences.map(({ certificate, ...licence }) => {
            const [id = "", speciality] = certificate.split("/")
            return { ...licence, certificate: id, speciality }
          })
          const { rule } = itemOf(code).qualification
          const holdings = { certificates: held, isPledged: true }
          const answer = evaluateQualification(rule, holdings, certificates, today)
          expect([name, code, answer.isSatisfied]).toEqual([name, code, true])
        }
  })

  it("have licences that the list of certificates knows", () => {
    for (const { licences } of agencies)
      for (const { certificate, level, validFrom, validTo } of licences) {
        const [id, speciality] = certificate.split("/")
        const known = certificates.find(found => found.id === id)
        expect(known?.specialities.map(part => part.id) ?? []).toEqual(
          speciality ? expect.arrayContaining([speciality]) : [],
        )
        expect(known?.levels.map(part => part.id) ?? []).toEqual(level ? expect.arrayContaining([level]) : [])
        expect(validFrom < "2024-06-30" && "2024-06-30" < validTo).toBe(true)
      }
  })

  it("have names for a whole market: brand words first, then what their signs make together", () => {
    const many = demoAgencies(500, "demo")
    expect(many.slice(0, 40).map(({ name }) => name)).toEqual(agencies.map(({ name }) => name))
    expect(new Set(many.map(({ name }) => name)).size).toBe(500)
    expect(() => demoAgencies(9000, "demo")).toThrow(RangeError)
  })
})

describe("owners of the demonstration", () => {
  it("are enterprises and some departments", () => {
    expect(owners).toHaveLength(25)
    const departments = owners.filter(({ kind }) => kind === "department")
    expect(departments).toHaveLength(words.departments.length)
    expect(departments.every(({ uscc }) => uscc.startsWith("11"))).toBe(true)
  })
})

describe("requests of the demonstration", () => {
  it("cover the nine fields and can be published as they are", () => {
    const policies = freezePolicies(defaultPolicies, "all", new Date("2024-06-30T00:00:00Z"))
    const covered = new Set(requests.map(({ itemCode }) => itemOf(itemCode).fieldId))
    expect(NINE_FIELD_IDS.filter(field => !covered.has(field))).toEqual([])
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, "demo"])
      for (const { itemCode, funds, ceilingFen, method, methodReason, title } of demoRequests(seed, 40)) {
        const item = itemOf(itemCode)
        expect(fundSharesAreWhole(funds)).toBe(true)
        expect(item.kind).not.toBe("government")
        const itemCategory = item.tenderCategory
        const gate = {
          fundShares: funds,
          ceilingFen,
          itemCategory,
          itemIsInCentralCatalogue: false,
          policies,
        }
        expect([title, thresholdGate(gate as Parameters<typeof thresholdGate>[0]).route]).toEqual([
          title,
          "allowed",
        ])
        if (method !== "owner-choice") continue
        expect(directAllowed({ fundShares: funds, ceilingFen, policies }).ok).toBe(true)
        expect(methodReason).toBeTruthy()
      }
  })

  it("find three agencies each that offer the item", () => {
    for (const { itemCode } of requests) {
      const able = agencies.filter(({ itemCodes }) => itemCodes.includes(itemCode))
      expect([itemCode, able.length >= 3]).toEqual([itemCode, true])
    }
  })

  it("cost 2 to 8 万元 in the middle, with a tail and no nonsense", () => {
    const many = demoRequests("figures", 400)
    const prices = many.map(({ quotesFen }) => Math.min(...quotesFen) / 1_000_000).sort((a, b) => a - b)
    const median = prices[200] ?? 0
    expect(median > 2 && median < 8).toBe(true)
    expect(prices.filter(price => price >= 1.5 && price <= 10).length).toBeGreaterThan(400 * 0.75)
    expect((prices.at(-1) ?? 0) > 20 && (prices.at(-1) ?? 0) <= 60).toBe(true)
    for (const { quotesFen, ceilingFen } of many) {
      expect(quotesFen.length >= 3 && quotesFen.length <= 6).toBe(true)
      expect(new Set(quotesFen).size).toBe(quotesFen.length)
      expect(quotesFen.every(fen => Number.isInteger(fen) && fen > 0 && fen <= ceilingFen)).toBe(true)
    }
  })

  it("have texts that the form takes", () => {
    for (const { title, content, scale, serviceWorkingDays } of demoRequests(7, 60)) {
      expect([...title].length).toBeLessThanOrEqual(80)
      expect(title + content + scale).not.toMatch(/[{}]|undefined/)
      expect(Number.isInteger(serviceWorkingDays) && serviceWorkingDays >= 5).toBe(true)
    }
  })
})

describe("the stream of numbers", () => {
  it("stays inside its ends and reaches them", () => {
    const random = seededRandom(1)
    const seen = new Set(Array.from({ length: 500 }, () => random.whole(2, 5)))
    expect([...seen].sort()).toEqual([2, 3, 4, 5])
    expect(() => random.pick([])).toThrow(RangeError)
  })

  it("keeps every member when it shuffles", () => {
    expect(seededRandom("a").shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4])
  })
})
