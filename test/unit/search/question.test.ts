import { describe, expect, it } from "vitest"
import {
  agencyFilter,
  agencySort,
  isNarrowed,
  parseAgencyQuestion,
} from "#app/modules/search/agency-question.ts"
import { hasChinese, plainText } from "#app/modules/search/chinese.server.ts"
import { pinyinInitials, pinyinSuffixes, pinyinWord } from "#app/modules/search/pinyin.server.ts"

const parse = (query: string) => parseAgencyQuestion(new URLSearchParams(query))

describe("question in an address", () => {
  it("takes what was offered and drops the rest", () => {
    const asked = parse(
      "q= 环评 &field=environment&field=moon&region=jindong&sort=cheap&page=-1&item=x&certificate=a'b",
    )
    expect(asked).toEqual({
      ...{ q: "环评", fields: ["environment"], regions: ["jindong"], certificates: [], items: [] },
      ...{ sort: "relevance", page: 1 },
    })
  })

  it("is short and has nothing hidden", () => {
    expect([...parse(`q=${"评".repeat(5000)}`).q]).toHaveLength(100)
    expect(parse("q=%E2%80%AEabc").q).toBe("")
    expect(parse("").q).toBe("")
  })

  it("cannot reach the engine's filter with words of its own", () => {
    const filter = agencyFilter(
      parse('field=environment" OR region = "x&certificate=cma&certificate=c" OR 1=1'),
    )
    expect(filter).toEqual([['certificates = "cma"']])
  })

  it("becomes any of a group and all groups", () => {
    expect(agencyFilter(parse("field=survey&field=environment&region=jinhua&item=ZJ001"))).toEqual([
      ['fields = "survey"', 'fields = "environment"'],
      ['region = "jinhua"'],
      ['itemCodes = "ZJ001"'],
    ])
    expect(isNarrowed(parse("sort=name&page=2"))).toBe(false)
    expect(isNarrowed(parse("region=jinhua"))).toBe(true)
    expect([agencySort("relevance"), agencySort("name")]).toEqual([undefined, ["sortName:asc"]])
  })
})

describe("Chinese", () => {
  it("becomes simplified and half-width", () => expect(plainText("環評　ＥＩＡ")).toBe("环评 EIA"))
  it("has a pinyin, from every syllable", () => {
    expect(pinyinWord("环评")).toBe("huanping")
    expect(pinyinSuffixes("金华测绘")).toEqual(["jinhuacehui", "huacehui", "cehui", "hui"])
    expect(pinyinInitials("金华测绘")).toEqual(["jhch", "hch", "ch"])
    expect([hasChinese("环a"), hasChinese("huan")]).toEqual([true, false])
  })
})
