import { beforeAll, describe, expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { addWorkingDays } from "#app/shared/time/calendar.ts"
import { instantAt, localDay } from "#app/shared/time/zone.ts"
import {
  applyForListing,
  findAgency,
  officer,
  type Stage,
  signUp,
  visitor,
} from "../support/journey/organisations.ts"
import { setUpJourney } from "../support/journey/site.ts"
import { handIn, lookAt, openFile, register, setRule } from "../support/journey/vetting.ts"
import { pdf, type Visitor } from "../support/journey/visitor.ts"

const AGENCY = { name: "示例晨露环境咨询有限公司", shortName: "晨露环境" }
const UNREADABLE = "扫描件看不清或不完整"

/** An officer with scripts, a colleague and an agency without. */
describe("the officer's day", () => {
  const journey = setUpJourney()
  let vetting: Visitor
  let colleague: Visitor
  let agency: Visitor
  let reader: Visitor

  beforeAll(async () => {
    const { site } = journey
    const stage: Stage = { ...journey, scripts: true }
    const plain: Stage = { ...stage, scripts: false }
    vetting = await officer(stage, "vetting")
    colleague = await officer(plain, "vetting")
    reader = await visitor(plain)
    agency = await signUp(plain, { kind: "agency", name: AGENCY.name, email: "morning@example.com" })
    await applyForListing(agency, AGENCY)
    // Its representative, 吴某 in the form, is another one in the register.
    const address = "金华市金东区示例路 8 号"
    await register(site, AGENCY.name, { legalRepresentative: "周某", address })
  })

  it("takes the next file of the queue; the colleague who had it open too is told", async () => {
    await openFile(colleague, AGENCY.name)
    await vetting.go(path.vetting())
    await vetting.send("next", "done")
    await vetting.sees(AGENCY.name)
    await colleague.form("claim").locator("button[type=submit]").click()
    await colleague.sees(/正在处理这件/)
    for (const form of ["claim", "approve", "return"]) expect(await colleague.form(form).count()).toBe(0)
  })

  it("sees form, file and register side by side, and keeps what was compared", async () => {
    const row = vetting.page.getByRole("row", { name: /法定代表人/ })
    expect(await row.innerText()).toMatch(/吴某[\s\S]*周某[\s\S]*不一致/)
    await lookAt(vetting, "eia-registration.pdf")
    await vetting.fill("points", { points: ["name-code", "licence-number"] })
    await vetting.send("points", "saved")
    await vetting.sees("2 / 9 项已核对")
  })

  it("returns the file once with everything that is missing; the agency corrects it", async () => {
    const boxes = vetting.form("return").getByRole("checkbox", { name: UNREADABLE })
    await boxes.first().check()
    await vetting.form("return").getByRole("checkbox", { name: "法定代表人与登记不一致" }).check()
    await vetting.send("return", "returned")
    await agency.waitsFor(path.inbox(), /材料被退回/)
    await agency.go(path.listing())
    await agency.sees(UNREADABLE)
    await agency.sees("法定代表人与登记不一致")
    await agency.go(path.listingStep("organisation"))
    await agency.fill("organisation", { legalRepresentative: "周某" })
    await agency.send("organisation", "saved")
    await agency.go(path.listingStep("licences"))
    await agency.page.locator("main a[href*='/certificates/']").first().click()
    await agency.fill("licence", { file: pdf("clear-scan.pdf") })
    await agency.send("licence", "saved")
    await handIn(agency)
  })

  it("needs a reason for what could have been told before, which counts against the desk", async () => {
    await openFile(vetting, AGENCY.name)
    await vetting.send("claim", "done")
    await lookAt(vetting, "clear-scan.pdf")
    expect(await vetting.page.getByRole("row", { name: /法定代表人/ }).innerText()).toContain("一致")
    const text = "地址缺少门牌号。"
    await vetting.fill("return", { organisation: text })
    expect(await vetting.sendRefused("return", "lateReason")).toMatch(/请写明为什么现在才提/)
    expect(await vetting.field("return", "organisation").inputValue()).toBe(text)
    await vetting.fill("return", { lateReason: "上一次核对时遗漏。" })
    await vetting.send("return", "returned")
    await vetting.sees("1 / 3 条")
    await agency.go(path.listing())
    await agency.sees(text)
    await agency.go(path.listingStep("organisation"))
    await agency.fill("organisation", { address: "金华市金东区示例路 8 号 2 幢" })
    await agency.send("organisation", "saved")
    await handIn(agency)
  })

  it("approves; the agency stands on public notice first, then on the list, where it is found", async () => {
    await setRule(journey.site, "listing.publicity", 2)
    await openFile(vetting, AGENCY.name)
    await vetting.send("claim", "done")
    await vetting.sees("先公示 2 个工作日")
    await vetting.send("approve", "approved")
    await reader.go(path.listingNotices())
    await reader.follow(AGENCY.name)
    await reader.sees("公示")
    await reader.go(path.agencies())
    expect(await reader.text()).not.toContain(AGENCY.name)
    const { site } = journey
    site.moveTo(instantAt(addWorkingDays(localDay(site.now()), 4, site.calendar), "09:30"))
    expect(await findAgency(reader, AGENCY.name)).toMatch(/^\/agencies\/.+/)
    await agency.signIn()
    await agency.waitsFor(path.inbox(), /公开名录里能找到了/)
    for (const who of [vetting, colleague, agency, reader]) expect(who.failures).toEqual([])
  })
})
