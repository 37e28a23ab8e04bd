import { beforeAll, describe, expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import {
  confirmAward,
  expectSealed,
  openQuotes,
  otherAgencies,
  payAndComplete,
  publishRequest,
  quote,
  signContract,
  writeRequest,
} from "../support/journey/deal.ts"
import {
  applyForListing,
  findAgency,
  officer,
  passFormCheck,
  type Stage,
  signUp,
  vetAgency,
  visitor,
} from "../support/journey/organisations.ts"
import { setUpJourney } from "../support/journey/site.ts"
import type { Visitor } from "../support/journey/visitor.ts"

const AGENCY = { name: "示例青禾环境咨询有限公司", shortName: "青禾环境" }
const OWNER = "示例多湖泵业有限公司"
const TITLE = "多湖街道水泵厂扩建环境影响报告表"

/** The headline figures of the home page: agencies, open requests, deals, their amount in 万元. */
async function figures(reader: Visitor): Promise<number[]> {
  await reader.go(path.home())
  const texts = await reader.page.locator(".figure dd:not(.figure-note)").allInnerTexts()
  return texts.map(text => Number.parseFloat(text))
}

describe.each([
  { scripts: true, how: "with JavaScript" },
  { scripts: false, how: "without JavaScript" },
])("the whole slice $how", ({ scripts }) => {
  const journey = setUpJourney()
  let stage: Stage
  const everybody: Visitor[] = []
  let agency: Visitor
  let owner: Visitor
  let vetting: Visitor
  let reader: Visitor
  let others: Awaited<ReturnType<typeof otherAgencies>>
  let requestId = ""

  beforeAll(async () => {
    stage = { ...journey, scripts }
    vetting = await officer(stage, "vetting")
    reader = await visitor(stage)
    others = await otherAgencies(stage)
    everybody.push(vetting, reader, ...others.map(other => other.person))
  })

  it("lists an agency after vetting, and it is found by field and by 环评", async () => {
    expect(await figures(reader)).toEqual([2, 0, 0, 0])
    agency = await signUp(stage, { kind: "agency", name: AGENCY.name, email: "agency@example.com" })
    everybody.push(agency)
    await applyForListing(agency, AGENCY)
    await vetAgency(vetting, AGENCY.name)
    expect(await findAgency(reader, AGENCY.name)).toMatch(/^\/agencies\/.+/)
    await reader.sees(/环境影响/)
  })

  it("publishes a request of a checked enterprise; a wrong draft loses nothing", async () => {
    owner = await signUp(stage, { kind: "enterprise", name: OWNER, email: "owner@example.com" })
    everybody.push(owner)
    await passFormCheck(owner, vetting, OWNER)
    requestId = await writeRequest(stage, owner, TITLE)
    await publishRequest(stage, requestId, TITLE)
    expect((await figures(reader)).slice(1)).toEqual([1, 0, 0])
  })

  it("takes sealed quotes of which nobody sees names or count", async () => {
    await quote(agency, requestId, "39,800")
    for (const [n, { person }] of others.entries()) await quote(person, requestId, `4${n + 1},000`)
    const publisher = await officer(stage, "operation-publish")
    const secrets = new RegExp([AGENCY.name, ...others.map(o => o.name), "39,?800", "3980000"].join("|"))
    const { person } = others[0] as (typeof others)[number]
    const names = new RegExp([AGENCY.name, others[1]?.name, "39,?800", "3980000"].join("|"))
    await expectSealed([owner, publisher], requestId, secrets)
    await expectSealed([person], requestId, names)
    await publisher.leave()
  })

  it("opens all quotes at once after closing; the lowest is asked and confirms", async () => {
    await openQuotes(stage, requestId)
    await reader.go(path.request(requestId))
    for (const name of [AGENCY.name, ...others.map(other => other.name)]) await reader.sees(name)
    await reader.sees("39,800")
    await confirmAward(stage, agency, requestId, AGENCY.name)
  })

  it("records contract and payments, and the deal stands in the public ledger", async () => {
    const contract = await signContract(stage, agency, owner, TITLE)
    await payAndComplete(stage, owner, contract)
    await reader.go(path.deals())
    await reader.follow(TITLE)
    await reader.sees(AGENCY.name)
    await reader.sees("39,800")
    await reader.go(path.request(requestId))
    await reader.sees("已完成")
    // The number of agencies may be half a minute old; the ledger is not.
    expect((await figures(reader)).slice(1)).toEqual([0, 1, 3.98])
  })

  it("met no error in any console", () => {
    expect(everybody.flatMap(person => person.failures)).toEqual([])
  })
})
