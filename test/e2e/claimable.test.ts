import { expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { completeUscc } from "#app/shared/uscc.ts"
import { officer, visitor } from "../support/journey/organisations.ts"
import { setUpJourney } from "../support/journey/site.ts"

const NAME = "示例认领测绘有限公司"
const EMAIL = "claiming@example.invalid"
const HEADS =
  "机构名称,统一社会信用代码,法定代表人,注册地,地址,资质证书,服务事项编码,服务区域,联系邮箱,名录名称"
const LICENCE = "测绘资质 / 工程测量 / 乙级 | 示例-9001 | 2035-06-30"

const journey = setUpJourney()

it("a list is imported, an agency invited, and listed by its claim", async () => {
  const stage = { ...journey, scripts: false }
  const vetting = await officer(stage, "vetting")
  const { page, origin } = vetting

  await page.goto(origin + path.importClaimable())
  const cells = [NAME, completeUscc("91330703MA9CLAM01"), "周某", "金东区", "金华市金东区示例路 9 号"]
  const row = [...cells, LICENCE, "ZJ019", "金东区", EMAIL, "示例名录（演示）"].join(",")
  const buffer = Buffer.from(`${HEADS}\n${row}\n`)
  await page.locator("input[type=file]").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer })
  await page.getByRole("button", { name: "试运行" }).click()
  await page.getByRole("button", { name: /导入/ }).click()
  await page.waitForURL(`${origin}${path.claimable()}`)

  await page.goto(origin + path.claimable({ q: NAME }))
  await page.getByRole("button", { name: "发送邀请" }).click()
  await expect.poll(() => page.getByText("已邀请", { exact: true }).count()).toBeGreaterThan(0)

  await expect
    .poll(async () => {
      await page.goto(origin + path.mailbox())
      return page.getByText(EMAIL).count()
    })
    .toBeGreaterThan(0)
  const letters = await page.content()
  const link = /\/claim\/[\w-]{43}/.exec(letters.slice(letters.indexOf(EMAIL)))?.[0] ?? ""

  const claimant = await visitor(stage)
  await claimant.page.goto(origin + link)
  const form = claimant.page.locator("form#claim")
  const typed = { name: "吴某", newPassword: "correct horse battery", contactName: "郑某" }
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name=${name}]`).fill(value)
  await form.locator("[name=terms]").check()
  // Refused without phone number and pledge: what was typed stays, the link still works.
  await form.getByRole("button", { name: "注册、认领并列入名录" }).click()
  expect(await form.locator("[name=name]").inputValue()).toBe("吴某")
  await form.locator("[name=newPassword]").fill(typed.newPassword)
  await form.locator("[name=contactPhone]").fill("13812345678")
  await form.locator("[name=pledge]").check()
  await form.getByRole("button", { name: "注册、认领并列入名录" }).click()
  await claimant.page.waitForURL(`${origin}${path.listing()}`)
  expect(await claimant.page.getByText("已列入公开名录").count()).toBeGreaterThan(0)

  await page.goto(origin + path.claimable({ q: NAME }))
  await page.getByRole("link", { name: NAME }).click()
  expect(await page.locator("h1").textContent()).toContain(NAME)
  await claimant.page.goto(origin + link)
  expect(await claimant.page.locator("h1").textContent()).toContain("链接不能用了")
  expect([...vetting.failures, ...claimant.failures]).toEqual([])
})
