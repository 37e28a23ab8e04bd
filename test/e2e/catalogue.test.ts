import { expect, it } from "vitest"
import { path } from "#app/shared/paths.ts"
import { officer, visitor } from "../support/journey/organisations.ts"
import { expectGoodPage } from "../support/journey/pages.ts"
import { setUpJourney } from "../support/journey/site.ts"
import type { Visitor } from "../support/journey/visitor.ts"
import { makeEnterprise } from "../support/people.ts"

const CODE = "SL901"
const NAME = "示例监测报告编制"

const journey = setUpJourney()

/** Fills a form by the names of its fields and sends it by the words of its button. */
async function send({ page }: Visitor, form: string, values: Record<string, string>, button: string) {
  const found = page.locator(`form#${form}`)
  for (const [name, value] of Object.entries(values)) await found.locator(`[name=${name}]`).fill(value)
  await found.getByRole("button", { name: button }).click()
}

const pairs = (...names: string[]) =>
  Object.fromEntries(
    names.flatMap(name => [
      [`${name}Zh`, "示例文字"],
      [`${name}En`, "Sample words"],
    ]),
  )

it("an item goes from draft over consultation to its public page and a second version", async () => {
  // Everything is done without a script; what looks at the pages needs one itself.
  const operation = await officer({ ...journey, scripts: false }, "operation-publish")
  const looking = await officer({ ...journey, scripts: true }, "operation-publish")
  const { page, origin } = operation
  const at = (part: "edit" | "basis" | "rule") => page.goto(origin + path.editItem(CODE, part))
  const look = (to: string) => expectGoodPage(looking, origin + to)

  await page.goto(origin + path.newItem())
  const form = page.locator("form#item")
  await form.locator("[name=fieldId]").selectOption("environment")
  await form.locator("[name=kind][value=optional]").check()
  await send(operation, "item", { code: CODE, name: NAME, nameEn: "Sample monitoring report" }, "建立草稿")
  await page.waitForURL(`${origin}${path.editItem(CODE, "edit")}`)
  const words = pairs("what", "neededBy", "approvalItem", "department", "deliverable")
  await send(operation, "facts", { ...words, promisedDays: "5" }, "保存内容")

  await at("basis")
  await send(operation, "basis", { law1: "示例条例" }, "保存依据")
  expect(await page.locator("form#basis [name=law1]").inputValue()).toBe("示例条例")
  await send(
    operation,
    "basis",
    { lawEn1: "Sample Regulation", article1: "第十条", text1: "第十条 示例条文。" },
    "保存依据",
  )

  await at("rule")
  await send(operation, "rule", { rule: "任一：\n  测绘资格" }, "保存条件")
  await page.getByText("是不是“测绘资质”").first().waitFor()
  await send(
    operation,
    "rule",
    { rule: "注册测绘师", noteZh: "示例说明", noteEn: "Sample note" },
    "添加这一行",
  )
  await page.locator("form#rule [name=part]").selectOption("承诺")
  await send(operation, "rule", {}, "添加这一行")
  expect(await page.locator("form#rule [name=rule]").inputValue()).toContain("承诺")
  for (const part of ["edit", "basis", "rule"] as const) await look(path.editItem(CODE, part))

  await page.goto(origin + path.catalogueItem(CODE))
  await send(operation, "consult", {}, "公开征求意见")
  await look(path.itemConsultation(CODE))
  const { person } = await makeEnterprise(journey.site.world)
  const owner = await visitor({ ...journey, scripts: false }, person.email)
  await owner.signIn()
  await owner.page.goto(origin + path.itemConsultation(CODE))
  await send(owner, "comment", { text: "建议写明监测频次。" }, "提出意见")
  await owner.page.getByText("建议写明监测频次。").waitFor()
  await owner.leave()

  await page.goto(origin + path.catalogueItem(CODE))
  await send(operation, "end", {}, "结束征求意见")
  await page.getByText("还有 1 条意见没有答复").waitFor()
  await page.getByLabel("答复").fill("采纳，写入说明。")
  await page.getByRole("button", { name: "公开答复" }).click()
  await look(path.catalogueItem(CODE))
  await send(operation, "publish", {}, "发布事项")
  await look(path.item(CODE))

  await page.goto(origin + path.catalogueItem(CODE))
  await send(operation, "revise", {}, "开始修订")
  await at("edit")
  await send(operation, "facts", { promisedDays: "8" }, "保存内容")
  await look(path.catalogueItem(CODE))
  await send(operation, "publish", { note: "延长承诺时限" }, "发布事项")
  await look(path.itemVersions(CODE))
  await looking.page.getByText("1 处不同").waitFor()
  await operation.leave()
  await looking.leave()
})
