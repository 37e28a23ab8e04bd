import { expect } from "vitest"
import { loadRegister } from "#app/modules/directory/register/load-register.server.ts"
import type { PolicyKey } from "#app/modules/policies/policy-keys.ts"
import { setPolicy } from "#app/modules/policies/setting/set-policy.server.ts"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { path } from "#app/shared/paths.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { OrganisationModel } from "#models/accounts/organisation.server.ts"
import { makeStaff, must } from "../people.ts"
import type { JourneySite } from "./site.ts"
import type { Visitor } from "./visitor.ts"

/** Opens the file of an agency from the queue, or by its address when it is not there. */
export async function openFile(vetting: Visitor, name: string): Promise<void> {
  await vetting.go(path.vetting())
  await vetting.page.locator("main li, main tr", { hasText: name }).first().getByRole("link").first().click()
  await vetting.page.waitForURL(/\/desk\/vetting\/.+/)
}

/** Looks at a certificate in the page: its first page is drawn. The page needs scripts. */
export async function lookAt({ page }: Visitor, name: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^查看 ?${name}$`) })
    .first()
    .click()
  const dialog = page.getByRole("dialog", { name })
  await dialog.locator("canvas").waitFor()
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "detached" })
}

/** Hands the application, or a change, in again. */
export async function handIn(agency: Visitor): Promise<void> {
  await agency.go(path.listingStep("review"))
  await agency.fill("submit", { pledge: true })
  await agency.send("submit", "submitted")
}

/** What the business register says of an organisation that signed up under this name. */
export async function register(
  { world }: JourneySite,
  name: string,
  facts: { legalRepresentative: string; address: string },
): Promise<void> {
  const organisation = await raw(OrganisationModel).findOne({ name })
  expect(organisation, name).toBeTruthy()
  const asOf = localDay(world.clock.now())
  const entry = { _id: organisation?.uscc ?? "", name, state: "active" as const, asOf, ...facts }
  const file = { sha256: world.idempotencyToken(), asOf, entries: [entry] }
  const input = { ...file, idempotencyToken: file.sha256 }
  must(await loadRegister(world.services, { kind: "system", task: "register" }, input))
}

/** Operation sets a rule from today on. */
export async function setRule({ world }: JourneySite, key: PolicyKey, value: number): Promise<void> {
  const { actor } = await makeStaff(world, "operation-publish")
  const effectiveFrom = localDay(world.clock.now())
  const reason = "按本次核验的需要设定。"
  const rule = { key, value: String(value), effectiveFrom, document: undefined, article: undefined, reason }
  must(await setPolicy(world.services, actor, rule, world.idempotencyToken()))
}
