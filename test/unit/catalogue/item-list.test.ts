import { describe, expect, it } from "vitest"
import { itemsFor, parseItemQuestion } from "#app/modules/catalogue/item-list.ts"
import { priceSpread } from "#app/modules/catalogue/price-distribution.ts"
import type { ServiceItem } from "#app/modules/catalogue/service-item.ts"

const items = [
  {
    code: "ZJ001",
    name: "环境影响报告",
    nameEn: "Environment",
    abbreviations: ["环评"],
    fieldId: "environment",
    kind: "optional",
  },
  {
    code: "ZJ006",
    name: "水土保持方案",
    nameEn: "Soil",
    abbreviations: ["水保"],
    fieldId: "water-soil",
    kind: "mandatory",
  },
] as unknown as ServiceItem[]
const codes = (query: string) =>
  itemsFor(items, parseItemQuestion(new URLSearchParams(query))).map(item => item.code)

describe("list of items", () => {
  it.each([
    ["", ["ZJ001", "ZJ006"]],
    ["q=环评", ["ZJ001"]],
    ["q=soil", ["ZJ006"]],
    ["q=ｚｊ006", ["ZJ006"]],
    ["field=environment&field=nowhere", ["ZJ001"]],
    ["kind=mandatory", ["ZJ006"]],
    ["kind=mandatory&q=环评", []],
  ])("%s gives %j", (query, found) => expect(codes(query)).toEqual(found))
})

describe("spread of prices", () => {
  it("has an amount that was paid as its median", () => {
    const spread = { count: 4, lowFen: 1, highFen: 9, medianFen: 2, totalFen: 17 }
    expect(priceSpread([9, 1, 5, 2])).toEqual(spread)
    expect(priceSpread([3, 1, 2])?.medianFen).toBe(2)
    expect(priceSpread([])).toBeNull()
  })
})
