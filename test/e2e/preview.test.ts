import { Transformer } from "@napi-rs/image"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { takeUpload } from "#app/platform/files/uploads.server.ts"
import { path } from "#app/shared/paths.ts"
import { previewTexts } from "#app/shared/ui/file/preview.texts.ts"
import { agencyFacts, fillIn } from "../support/agencies.ts"
import { expectReadable } from "../support/journey/pages.ts"
import { setUpJourney } from "../support/journey/site.ts"
import { Visitor } from "../support/journey/visitor.ts"
import { limit } from "../support/limits.ts"
import { makePdf } from "../support/pdfs.ts"
import { entered, type Member, makeAgencyPerson, must } from "../support/people.ts"

const t = previewTexts.zh
const journey = setUpJourney()
let agency: Member

const FILES = {
  "scan.pdf": () => makePdf({ pages: 2 }),
  "broken.pdf": () => makePdf().subarray(0, 40),
  "locked.pdf": () => makePdf({ locked: true }),
  "plan.pdf": () => makePdf({ size: [2000, 14_400] }),
  "photo.png": () => Transformer.fromRgbaPixels(new Uint8Array(400).fill(120), 10, 10).png(),
}

beforeAll(async () => {
  const { site } = journey
  agency = await makeAgencyPerson(site.world)
  await fillIn(site.world, agency, agencyFacts(agency))
  for (const [name, bytes] of Object.entries(FILES)) await addCertificate(name, await bytes())
})

async function addCertificate(name: string, bytes: Buffer): Promise<void> {
  const { site } = journey
  const { services } = site.world
  const upload = new File([new Uint8Array(bytes)], name)
  const rule = { kinds: ["pdf", "png"] as const }
  const file = must(await takeUpload(await entered(site.world, agency), upload, rule))
  const certificate = { certificate: "eia-registration", level: undefined, number: `示例 ${name}`, file }
  const input = {
    intent: "add-licence" as const,
    idempotencyToken: site.world.idempotencyToken(),
    ...certificate,
  }
  must(await addLicence(services, agency.actor, { ...input, validFrom: "2023-01-01", validTo: "2030-12-31" }))
}

async function reader(
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
) {
  const { browser, site } = journey
  const who = await Visitor.arrive(browser, site.origin, { ...options, email: agency.person.email })
  await who.signIn()
  await who.go(path.listingStep("licences"))
  return who
}

const viewButton = (page: Page, name: string) =>
  page.getByRole("button", { name: new RegExp(`^查看 ?${name}$`) })

/** The share of points on the canvas that are not white, per mille, and of those that are black. */
function ink(page: Page): Promise<{ drawn: number; black: number }> {
  return page.locator(".preview-sheet canvas").evaluate(canvas => {
    const { width, height } = canvas as HTMLCanvasElement
    const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? []
    let [drawn, black] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      if ((data[i] ?? 255) < 250) drawn++
      if ((data[i] ?? 255) < 5) black++
    }
    return { drawn: (1000 * drawn) / (width * height), black: (1000 * black) / (width * height) }
  })
}

describe("a PDF in the page", () => {
  it("is drawn page by page with its text, from our own origin alone, with nothing else of it at work", async () => {
    const who = await reader()
    const { page } = who
    const asked: string[] = []
    page.on("request", request => asked.push(request.url()))
    page.on("dialog", dialog => void dialog.dismiss().then(() => asked.push("a dialog")))
    expect(asked.filter(url => /preview|pdf/.test(url))).toEqual([])
    await viewButton(page, "scan.pdf").click()
    const dialog = page.getByRole("dialog", { name: "scan.pdf" })
    await dialog.getByText("第 1 页，共 2 页").waitFor()
    await dialog.locator(".pdf-text", { hasText: "第1页 资质证书" }).waitFor()
    const { drawn, black } = await ink(page)
    // The square of the fax is 200 × 200 of 595 × 842 points: 80 of 1000. The words come on top.
    expect(black).toBeGreaterThan(75)
    expect(drawn).toBeGreaterThan(82)
    expect(await dialog.locator("a[href*=elsewhere], input").count()).toBe(0)
    await expectReadable(page, "the viewer")
    expect(asked.some(url => url.endsWith("/cmaps/UniGB-UCS2-H.bcmap"))).toBe(true)
    expect(asked.filter(url => !url.startsWith(`${journey.site.origin}/`))).toEqual([])
    expect(who.failures).toEqual([])
    await who.leave()
  })

  it("is paged, enlarged, turned and closed with the keyboard", async () => {
    const who = await reader({ viewport: { width: 390, height: 844 } })
    const { page } = who
    await viewButton(page, "scan.pdf").focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.locator(".pdf-text", { hasText: "第1页" }).waitFor()
    const press = async (name: string) => {
      await dialog.getByRole("button", { name }).focus()
      await page.keyboard.press("Enter")
    }
    await press(t.next)
    await dialog.locator(".pdf-text", { hasText: "第2页" }).waitFor()
    await dialog.getByText("第 2 页，共 2 页").waitFor()
    expect(await dialog.getByRole("button", { name: t.next }).getAttribute("aria-disabled")).toBe("true")
    const width = () => dialog.locator("canvas").evaluate(canvas => canvas.clientWidth)
    const fitting = await width()
    await press(t["zoom-in"])
    await expect.poll(width).toBe(Math.floor(fitting * 1.25))
    await press(t.turn)
    await expect.poll(() => dialog.locator("canvas").evaluate(c => c.clientWidth > c.clientHeight)).toBe(true)
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "detached" })
    expect(await viewButton(page, "scan.pdf").evaluate(button => button === document.activeElement)).toBe(
      true,
    )
    expect(who.failures).toEqual([])
    await who.leave()
  })

  it("is drawn on a canvas that browsers bear, however large its page", async () => {
    const who = await reader()
    await viewButton(who.page, "plan.pdf").click()
    const dialog = who.page.getByRole("dialog")
    const canvas = dialog.locator("canvas")
    for (let n = 0; n < 5; n++) await dialog.getByRole("button", { name: t["zoom-in"] }).click()
    await expect.poll(() => canvas.evaluate(c => c.clientHeight), { timeout: limit(20_000) }).toBe(12_000)
    const [width = 0, height = 0] = await canvas.evaluate(c => {
      const { width, height } = c as HTMLCanvasElement
      return [width, height]
    })
    expect(Math.max(width, height)).toBeLessThanOrEqual(8192)
    expect(who.failures).toEqual([])
    await who.leave()
  })

  it.each([
    ["broken.pdf", t["failure.broken"]],
    ["locked.pdf", t["failure.encrypted"]],
  ])("%s says why it is not shown and leaves its link", async (name, words) => {
    const who = await reader()
    await viewButton(who.page, name).click()
    const dialog = who.page.getByRole("dialog", { name })
    await dialog.getByRole("alert").getByText(words).waitFor()
    expect(await dialog.getByRole("alert").getByRole("link", { name }).getAttribute("href")).toMatch(
      /^\/files\//,
    )
    await expectReadable(who.page, name)
    expect(who.failures).toEqual([])
    await who.leave()
  })
})

it("a picture is shown in the page", async () => {
  const who = await reader()
  await viewButton(who.page, "photo.png").click()
  const picture = who.page.getByRole("dialog").getByRole("img", { name: "photo.png" })
  await expect.poll(() => picture.evaluate(img => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  expect(who.failures).toEqual([])
  await who.leave()
})

it("without scripts the link is all, and gives the file", async () => {
  const who = await reader({ javaScriptEnabled: false })
  expect(await who.page.getByRole("button", { name: /^查看/ }).count()).toBe(0)
  const href = await who.page.getByRole("link", { name: "scan.pdf" }).getAttribute("href")
  const answer = await who.page.request.get(journey.site.origin + href)
  expect(answer.headers()["content-type"]).toBe("application/pdf")
  expect(await answer.body()).toEqual(makePdf({ pages: 2 }))
  await who.leave()
})
