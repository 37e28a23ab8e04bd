import { beforeAll, describe, expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { flashTexts } from "#app/shared/ui/flash.texts.ts"
import { makeAgencyInCheck } from "../support/agencies.ts"
import { officer, type Stage } from "../support/journey/organisations.ts"
import { setUpJourney } from "../support/journey/site.ts"
import { openFile } from "../support/journey/vetting.ts"
import { Visitor } from "../support/journey/visitor.ts"
import { makeDepartmentPerson } from "../support/people.ts"

const GOOD = "示例可信测绘有限公司"
const BAD = "示例存疑测绘有限公司"

describe.each([
  { scripts: true, how: "with JavaScript and the keyboard" },
  { scripts: false, how: "without JavaScript" },
])("a department answers about licences of its field $how", ({ scripts }) => {
  const journey = setUpJourney()
  let department: Visitor
  let vetting: Visitor

  beforeAll(async () => {
    const { site, browser } = journey
    const stage: Stage = { ...journey, scripts }
    const { person } = await makeDepartmentPerson(site.world, ["survey"])
    for (const name of [GOOD, BAD]) await makeAgencyInCheck(site.world, { name, itemCodes: ["ZJ019"] })
    const { email } = person
    department = await Visitor.arrive(browser, site.origin, { javaScriptEnabled: scripts, email })
    await department.signIn()
    vetting = await officer(stage, "vetting")
  })

  /** Opens what is asked about an agency, from the department's list. */
  async function open(name: string): Promise<void> {
    await department.go(path.confirmations())
    await department.page.locator("main li", { hasText: name }).getByRole("link").first().click()
    await department.page.waitForURL(/\/desk\/confirmations\/.+/)
    await department.sees(name)
  }

  /** The answer was taken, and the list is there again. */
  const answered = () => department.page.locator(".toast", { hasText: flashTexts.zh.submitted }).waitFor()

  const answer = () => department.page.locator("form[id^=confirm-]")

  it("the officer waits for the answer", async () => {
    await openFile(vetting, GOOD)
    await vetting.send("claim", "done")
    await vetting.sees(/等主管部门确认，最晚到/)
    expect(await vetting.form("approve").count()).toBe(0)
  })

  it("the department confirms one agency", async () => {
    await open(GOOD)
    await department.sees("licence.pdf")
    const { page } = department
    await answer().locator("[value=confirmed]").focus()
    await page.keyboard.press("Space")
    await answer().locator("button[type=submit]").focus()
    await page.keyboard.press("Enter")
    await answered()
    expect(await department.text()).not.toContain(GOOD)
  })

  it("it says no about the other one, with a reason", async () => {
    await open(BAD)
    await answer().locator("[value=refused]").check()
    await answer().locator("button[type=submit]").click()
    await department.sees("不予确认请写明理由。")
    expect(await answer().locator("[value=refused]").isChecked()).toBe(true)
    await answer().locator("[name=note]").fill("编号查无此证。")
    await answer().locator("button[type=submit]").click()
    await answered()
    expect(await department.text()).not.toContain(BAD)
  })

  it("the officer approves the first and cannot approve the second", async () => {
    await openFile(vetting, GOOD)
    await vetting.sees("主管部门已确认")
    await vetting.send("approve", "approved")
    await openFile(vetting, BAD)
    await vetting.send("claim", "done")
    await vetting.sees("编号查无此证。")
    await vetting.sees("主管部门不予确认")
    expect(await vetting.form("approve").count()).toBe(0)
    for (const who of [department, vetting]) expect(who.failures).toEqual([])
  })
})
