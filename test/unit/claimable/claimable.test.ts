import { describe, expect, it } from "vitest"
import type { Certificate } from "#app/modules/catalogue/certificate.ts"
import { claimableCells, readClaimable } from "#app/modules/claimable/claimable-cells.ts"
import type { ClaimableCells } from "#app/modules/claimable/claimable-columns.ts"
import { parseClaimableQuestion } from "#app/modules/claimable/claimable-question.ts"
import { completeUscc } from "#app/shared/uscc.ts"

const part = (id: string, zh: string) => ({ id, zh, en: id })
const certificates: Certificate[] = [
  {
    id: "mapping",
    kind: "licence",
    name: { zh: "测绘资质", en: "Mapping licence" },
    levels: [part("a", "甲级"), part("b", "乙级")],
    specialities: [part("engineering", "工程测量")],
  },
]
const rules = { certificates, itemCodes: ["ZJ001", "ZJ019"] }
const cells = (changes: Partial<ClaimableCells> = {}): ClaimableCells => ({
  name: "示例测绘有限公司",
  uscc: completeUscc("91330703MA28D0001"),
  legalRepresentative: "周某",
  region: "金东区",
  address: "金华市金东区示例路 9 号",
  licences: "测绘资质 / 工程测量 / 乙级 | 号-1 | 2028-06-30\n测绘资质 / 工程测量 / 甲级 | 号-2",
  itemCodes: "ZJ019、ZJ001",
  servesRegions: "金东区、省外",
  contactEmail: "a@example.com",
  source: "示例名录",
  ...changes,
})
const read = (changes: Partial<ClaimableCells> = {}) => readClaimable(cells(changes), rules)
const refusals = (changes: Partial<ClaimableCells>) => {
  const result = read(changes)
  return result.ok ? [] : result.error.map(({ column, code, params }) => [column, code, params?.line])
}

describe("a row of the list of the city", () => {
  it("is read and written the same", () => {
    const result = read()
    expect(result).toMatchObject({
      ok: true,
      value: { region: "jindong", servesRegions: ["jindong", "elsewhere"] },
    })
    expect(result.ok && claimableCells(result.value, certificates)).toEqual(cells())
  })

  it("knows where the agency is registered by its code, lists with any sign between, and English names", () => {
    const result = read({ region: "", itemCodes: "ZJ001, ZJ019；ZJ001", servesRegions: "Other provinces" })
    expect(result).toMatchObject({
      value: { region: "jindong", itemCodes: ["ZJ001", "ZJ019"], servesRegions: ["elsewhere"] },
    })
  })

  it.each([
    [{ licences: "测绘资质 / 工程测量 / 丙级 | 号-1" }, [["licences", "rule-part-unknown", 1]]],
    [{ licences: "测绘资质 | 号-1\n2 人：测绘资质 | 号-2" }, [["licences", "rule-not-personal", 2]]],
    [{ licences: "承诺 | 号-1" }, [["licences", "licence-line-wrong", 1]]],
    [{ licences: "测绘资质 | 号-1 | 2028-02-30" }, [["licences", "licence-day-wrong", 1]]],
    [{ licences: "测绘资质 | 号-1\n测绘资质 | 号-1" }, [["licences", "licence-repeated", 2]]],
    [{ licences: "测绘资质 | 号-1 | 2028-02-01 | x" }, [["licences", "licence-line-wrong", 1]]],
    [{ region: "constructor" }, [["region", "region-unknown", undefined]]],
    [{ itemCodes: "__proto__" }, [["itemCodes", "items-unknown", undefined]]],
    [{ name: "甲" }, [["name", "too-short", undefined]]],
  ])("tells what is wrong in %j", (changes, expected) => {
    expect(refusals(changes)).toEqual(expected)
  })
})

it("a question of the desk leaves out what it does not know", () => {
  const asked = new URLSearchParams("q= 测绘 &state=invited&state=__proto__&page=-1")
  expect(parseClaimableQuestion(asked)).toEqual({ q: "测绘", states: ["invited"], page: 1 })
})
