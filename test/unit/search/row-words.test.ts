import { expect, it } from "vitest"
import type { AgencyRow } from "#app/modules/search/agency-search.server.ts"
import { rowWords } from "#app/modules/search/row-words.ts"

const ROW: AgencyRow = {
  ...{ id: "A1", name: "示例青禾环境科技有限公司", region: "jindong", fields: ["environment", "survey"] },
  ...{ items: ["环评", "测绘"], itemCount: 2, qualifications: ["环评工程师"], matched: ["item", "name"] },
}

it("words a row in one line for each thing there is to say", () => {
  const { place, ...rest } = rowWords(ROW, "zh")
  expect(place.split(" · ")).toHaveLength(3)
  expect(rest).toEqual({
    ...{
      id: "A1",
      name: ROW.name,
      offers: "能办：环评、测绘",
      holds: "资质：环评工程师",
      why: "匹配：事项、名称",
    },
  })
  expect(rowWords(ROW, "en").why).toBe("Matches in: item, name")
})

it("says how many items there are in all, and leaves out what there is not", () => {
  const row = rowWords({ ...ROW, itemCount: 5, qualifications: [], matched: [] }, "zh")
  expect(row).toMatchObject({ offers: "能办：环评、测绘，等 5 项", holds: undefined, why: undefined })
})
