import type { Browser } from "playwright-core"
import { expect } from "vitest"
import { path } from "#app/shared/paths.ts"
import { makeStaff, newUscc, PASSWORD } from "../people.ts"
import type { JourneySite } from "./site.ts"
import { pdf, Visitor } from "./visitor.ts"

/** Where and how a journey happens. */
export interface Stage {
  site: JourneySite
  browser: Browser
  /** Whether the pages' scripts run. */
  scripts: boolean
}

/** Somebody with a browser of their own. */
export function visitor({ site, browser, scripts }: Stage, email?: string): Promise<Visitor> {
  return Visitor.arrive(browser, site.origin, { javaScriptEnabled: scripts, email })
}

/** A signed-in officer with this role. */
export async function officer(stage: Stage, role: Parameters<typeof makeStaff>[1]): Promise<Visitor> {
  const { person } = await makeStaff(stage.site.world, role)
  const who = await visitor(stage, person.email)
  await who.signIn()
  return who
}

/** Registers an organisation with its first person, who is signed in then. */
export async function signUp(
  stage: Stage,
  { kind, name, email }: { kind: "enterprise" | "agency"; name: string; email: string },
): Promise<Visitor> {
  const person = await visitor(stage, email)
  await person.go(path.signUp())
  const facts = {
    kind,
    organisationName: name,
    name: "周某",
    email,
    newPassword: PASSWORD,
    terms: true,
  } as const
  const uscc = newUscc()
  const wrong = uscc.slice(0, 17) + (uscc.endsWith("1") ? "2" : "1")
  await person.fill("sign-up", { ...facts, uscc: wrong })
  expect(await person.sendRefused("sign-up", "uscc")).toContain("最后一位与前 17 位不符")
  expect(await person.field("sign-up", "organisationName").inputValue()).toBe(name)
  // A password is never sent back into the page.
  await person.fill("sign-up", { uscc, newPassword: PASSWORD })
  await person.send("sign-up", "signed-in")
  return person
}

const EIA_LICENCES = ["eia-registration", "eia-engineer"]

/** An agency for 环评 applies: facts, two certificates with their files, hand-in. */
export async function applyForListing(
  agency: Visitor,
  names: { name: string; shortName: string },
): Promise<void> {
  await agency.go(path.listing())
  await agency.send("start", "done")
  await agency.fill("organisation", {
    shortName: names.shortName,
    legalRepresentative: "吴某",
    region: "jindong",
    address: "金华市金东区示例路 8 号",
    contactName: "郑某",
    contactPhone: "13812345678",
  })
  await agency.send("organisation", "saved")
  for (const certificate of EIA_LICENCES) {
    await agency.go(path.listingStep("licences"))
    await agency.fill("licence", {
      certificate,
      number: `示例 ${certificate}`,
      file: pdf(`${certificate}.pdf`),
    })
    await agency.send("licence", "saved")
  }
  await agency.go(path.listingStep("items"))
  await agency.page.locator("summary", { hasText: "环境影响" }).click()
  await agency.fill("items", { itemCodes: ["ZJ001"] })
  await agency.send("items", "saved")
  await agency.fill("districts", { servesRegions: ["jindong"] })
  await agency.send("districts", "saved")
  await agency.sees("资料齐全")
  await agency.fill("submit", { pledge: true })
  await agency.send("submit", "submitted")
}

/** Vetting takes the file, looks at the certificates and approves. */
export async function vetAgency(vetting: Visitor, name: string): Promise<void> {
  await vetting.go(path.vetting())
  await vetting.page.locator("main li, main tr", { hasText: name }).first().getByRole("link").first().click()
  await vetting.page.waitForURL(/\/desk\/vetting\/.+/)
  await vetting.send("claim", "done")
  await vetting.sees("eia-engineer.pdf")
  await vetting.send("approve", "approved")
}

/** Everybody finds the agency by field and by 环评. Gives the address of its page. */
export async function findAgency(reader: Visitor, name: string): Promise<string> {
  await reader.waitsFor(path.agencies({ field: "environment" }), name)
  await reader.go(path.agencies({ field: "planning" }))
  expect(await reader.text()).not.toContain(name)
  await reader.go(path.agencies())
  const search = reader.page.locator("main form[role=search]")
  await search.locator("[name=q]").fill("环评")
  await search.locator("button").click()
  await reader.page.waitForURL(/q=/)
  await reader.sees(name)
  await reader.follow(name)
  return reader.path
}

/** The form check of an enterprise: it sends its facts with the licence, vetting passes them. */
export async function passFormCheck(owner: Visitor, vetting: Visitor, name: string): Promise<void> {
  await owner.go(path.organisation())
  await owner.fill("organisation", {
    legalRepresentative: "王某",
    address: "金华市金东区多湖街道示例路 1 号",
    contactName: "李某",
    contactPhone: "138 0000 0000",
    licence: pdf("business-licence.pdf"),
  })
  await owner.send("organisation", "organisation-submitted")
  await vetting.go(path.ownerChecks())
  await vetting.page.locator("main li, main tr", { hasText: name }).first().getByRole("link").first().click()
  await vetting.page.waitForURL(/\/desk\/owner-checks\/.+/)
  await vetting.sees("business-licence.pdf")
  await vetting.send("approve", "approved")
}
