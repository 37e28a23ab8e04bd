import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import { completeIdNumber } from "#app/modules/application/people/id-number.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { path } from "#app/shared/paths.ts"
import { expectGoodPage } from "../support/journey/pages.ts"
import { setUpJourney } from "../support/journey/site.ts"
import { pdf, Visitor } from "../support/journey/visitor.ts"
import { makeAgencyPerson } from "../support/people.ts"

const t = stepsTexts.zh
const journey = setUpJourney()

async function applicant(javaScriptEnabled: boolean): Promise<Visitor> {
  const { site, browser } = journey
  const { person } = await makeAgencyPerson(site.world)
  const who = await Visitor.arrive(browser, site.origin, { javaScriptEnabled, email: person.email })
  await who.signIn()
  await who.go(path.listing())
  await who.send("start", "done")
  return who
}

/** Presses Tab until the focus is on what a selector names; at most 80 times. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press("Tab")
    if (await page.evaluate(s => document.activeElement?.matches(s) ?? false, selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`)
}

/** A licence and a person with a certificate, so that every page of the application is there. */
async function addCertificates(who: Visitor, born: string): Promise<string[]> {
  await who.go(path.listingStep("licences"))
  await who.fill("licence", { certificate: "eia-registration", number: "示例 1", file: pdf("a.pdf") })
  await who.send("licence", "saved")
  const certificate = await who.page.locator("a[href*='/certificates/']").first().getAttribute("href")
  await who.go(path.listingStep("people"))
  const idNumber = completeIdNumber(`330703${born}135`)
  await who.fill("person", { name: "测试某", idNumber })
  await who.send("person", "saved")
  const person = who.path
  await who.fill("licence", { certificate: "eia-engineer", number: "示例 2", file: pdf("b.pdf") })
  await who.send("licence", "saved")
  return [certificate ?? "", person]
}

it("every page of an application is good at both widths, with something missing and complete", async () => {
  const who = await applicant(true)
  const steps = ["organisation", "licences", "people", "items", "districts", "review"]
  for (const step of steps) await expectGoodPage(who, journey.site.origin + path.listingStep(step))
  const certificates = await addCertificates(who, "19900307")
  for (const at of [path.listing(), ...certificates, ...steps.map(path.listingStep)]) {
    await expectGoodPage(who, journey.site.origin + at)
  }
})

it("the items and the districts are chosen with the keyboard alone", async () => {
  const who = await applicant(true)
  const { page } = who
  await page.goto(journey.site.origin + path.listingStep("items"), { waitUntil: "networkidle" })
  await tabTo(page, "details:not([open]) > summary")
  await page.keyboard.press("Enter")
  await tabTo(page, "details[open] input[type=checkbox]")
  await page.keyboard.press("Space")
  await tabTo(page, "#items button[type=submit]")
  await page.keyboard.press("Enter")
  await page.waitForURL(journey.site.origin + path.listingStep("districts"))
  await tabTo(page, "[name=servesRegions]")
  await page.keyboard.press("Space")
  await tabTo(page, "#districts button[type=submit]")
  await page.keyboard.press("Enter")
  await page.waitForURL(journey.site.origin + path.listingStep("review"))
  await tabTo(page, ".steps a[href$=organisation]")
  await page.keyboard.press("Enter")
  await page.waitForURL(journey.site.origin + path.listingStep("organisation"))
  await page.locator(".steps a[aria-current=step]", { hasText: t["step.organisation"] }).waitFor()
})

it("what was typed survives a closed tab, and can be thrown away", async () => {
  const who = await applicant(true)
  const at = journey.site.origin + path.listingStep("organisation")
  await who.page.goto(at, { waitUntil: "networkidle" })
  const address = who.field("organisation", "address")
  await address.fill("没有提交的地址 1 号")
  await who.page.locator("[role=status]", { hasText: "已自动保存" }).waitFor()
  const again = await who.page.context().newPage()
  await who.page.close()
  await again.goto(at)
  expect(await again.locator("form#organisation [name=address]").inputValue()).toBe("没有提交的地址 1 号")
  await again.locator("form#discard-listing-organisation button").click()
  await again.locator(".toast").waitFor()
  expect(await again.locator("form#organisation [name=address]").inputValue()).toBe("")
})

it("works without scripts", async () => {
  const who = await applicant(false)
  await addCertificates(who, "19910308")
  await who.go(path.listingStep("districts"))
  await who.fill("districts", { servesRegions: ["jindong"] })
  await who.send("districts", "saved")
  expect(who.path).toBe(path.listingStep("review"))
  await who.sees("还没有选择承接的事项")
})
