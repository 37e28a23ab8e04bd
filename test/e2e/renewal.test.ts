import { beforeAll, describe, expect, it } from "vitest"
import { addLicence } from "#app/modules/application/certificates/add-licence.server.ts"
import { submitAgency } from "#app/modules/application/change/submit-agency.server.ts"
import { approveAgency } from "#app/modules/vetting/approve-agency.server.ts"
import { path } from "#app/shared/paths.ts"
import { addDays, type Day, instantAt, localDay } from "#app/shared/time/zone.ts"
import { agencyFacts, fillIn, licencesFor } from "../support/agencies.ts"
import { officer, type Stage, visitor } from "../support/journey/organisations.ts"
import { setUpJourney } from "../support/journey/site.ts"
import { handIn, openFile } from "../support/journey/vetting.ts"
import { pdf, type Visitor } from "../support/journey/visitor.ts"
import { makeAgencyPerson, makeStaff, must } from "../support/people.ts"

const NAME = "示例续证环境咨询有限公司"
const ITEM = "ZJ001"

describe("an agency renews its licence", () => {
  const journey = setUpJourney()
  let agency: Visitor
  let vetting: Visitor
  let reader: Visitor
  let agencyId: string
  let lastDay: Day

  beforeAll(async () => {
    const { site } = journey
    const stage: Stage = { ...journey, scripts: false }
    lastDay = addDays(localDay(site.now()), 65)
    const email = await listAgency()
    agency = await visitor(stage, email)
    reader = await visitor(stage)
    vetting = await officer({ ...stage, scripts: true }, "vetting")
  })

  /** An agency on the list whose certificates all end on the same day. */
  async function listAgency(): Promise<string> {
    const { world } = journey.site
    const member = await makeAgencyPerson(world, { name: NAME })
    await fillIn(world, member, agencyFacts(member, { itemCodes: [ITEM], name: NAME }))
    for (const licence of await licencesFor(world, member, [ITEM])) {
      must(await addLicence(world.services, member.actor, { ...licence, validTo: lastDay }))
    }
    must(await submitAgency(world.services, member.actor, { idempotencyToken: world.idempotencyToken() }))
    const { actor } = await makeStaff(world, "vetting")
    agencyId = member.organisation._id
    must(await approveAgency(world.services, actor, { agencyId, idempotencyToken: world.idempotencyToken() }))
    return member.person.email
  }

  const moveTo = (day: Day, time = "09:30") => journey.site.moveTo(instantAt(day, time))

  it("is reminded sixty days before the end", async () => {
    await reader.waitsFor(path.agencies({ item: ITEM }), NAME)
    moveTo(addDays(lastDay, -60))
    await agency.signIn()
    await agency.waitsFor(path.inbox(), new RegExp(`${lastDay}.* 到期）还剩 60 天，到期后将停用`))
  })

  it("hands the renewal in as a change, while what is in force stays", async () => {
    await agency.go(path.listing())
    await agency.send("change", "done")
    const links = agency.page.locator("main a[href*='/certificates/']")
    await agency.go(path.listingStep("licences"))
    for (let n = 0; n < (await links.count()); n++) {
      await links.nth(n).click()
      await agency.fill("licence", { validTo: addDays(lastDay, 1095), file: pdf(`renewed-${n}.pdf`) })
      await agency.send("licence", "saved")
    }
    await handIn(agency)
    await reader.go(path.agencies({ item: ITEM }))
    await reader.follow(NAME)
    await reader.sees(new RegExp(`${lastDay}`))
  })

  it("loses the item by itself on the day after the end, and gets it back with the approval", async () => {
    moveTo(addDays(lastDay, 1))
    await reader.waitsFor(path.agencies({ item: ITEM }), new RegExp(`^(?![^]*${NAME})`))
    await agency.signIn()
    await agency.waitsFor(path.inbox(), /以下事项已停用/)
    await vetting.signIn()
    await openFile(vetting, NAME)
    await vetting.send("claim", "done")
    await vetting.sees("renewed-0.pdf")
    await vetting.send("approve", "approved")
    await reader.waitsFor(path.agencies({ item: ITEM }), NAME)
    await agency.waitsFor(path.inbox(), /以下事项已恢复/)
    await reader.go(path.agency(agencyId))
    await reader.sees(new RegExp(`${addDays(lastDay, 1095)}`))
    for (const who of [agency, vetting, reader]) expect(who.failures).toEqual([])
  })
})
