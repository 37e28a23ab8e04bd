import { expect } from "vitest"
import { path } from "#app/shared/paths.ts"
import { addWorkingDays } from "#app/shared/time/calendar.ts"
import { addDays, instantAt, localDay } from "#app/shared/time/zone.ts"
import { makeListedAgency } from "../agencies.ts"
import { officer, type Stage, visitor } from "./organisations.ts"
import { expectReadable } from "./pages.ts"
import { pdf, type Visitor } from "./visitor.ts"

const MINUTE = 60_000

/** The owner writes a draft (with fund shares of 99 first) and hands it in. Gives the request's id. */
export async function writeRequest({ site }: Stage, owner: Visitor, title: string): Promise<string> {
  const closingDay = addWorkingDays(localDay(site.now()), 3, site.calendar)
  const typed = {
    title,
    itemCode: "ZJ001",
    content: "编制环境影响报告表，现有可研报告和地形图；取得批复即完成。",
    place: "jindong",
    deliverable: "报告表 4 份及电子版",
    serviceWorkingDays: "20",
    fiscal: "0",
    stateOwned: "0",
    social: "99",
    ceilingFen: "4.8万",
    method: "lowest-price",
    closingAt: `${closingDay}T16:00`,
    contactName: "李某",
    contactPhone: "13800000000",
  }
  const { place, ...rest } = typed
  await owner.go(path.newRequest())
  await owner.fill("request", { ...rest, attachment: pdf("task.pdf") })
  await owner.field("request", "place").selectOption({ index: 1 })
  expect(await owner.sendRefused("request", "fiscal")).toContain("99")
  const { method, ...texts } = rest
  for (const [name, value] of Object.entries(texts)) {
    expect(await owner.field("request", name).inputValue(), name).toBe(value)
  }
  expect(await owner.field("request", "place").inputValue(), place).not.toBe("")
  expect(await owner.form("request").locator(`[name=method][value=${method}]`).isChecked()).toBe(true)
  await owner.fill("request", { social: "100" })
  await owner.send("request", "saved")
  await owner.fill("submit", { pledge: true })
  await owner.send("submit", "submitted")
  return owner.path.split("/").at(-1) ?? ""
}

/** One officer reviews, another publishes; then everybody reads it. */
export async function publishRequest(stage: Stage, id: string, title: string): Promise<void> {
  const reviewer = await officer(stage, "operation-review")
  const publisher = await officer(stage, "operation-publish")
  await reviewer.go(path.review(id))
  await reviewer.send("approve", "approved")
  await publisher.go(path.review(id))
  await publisher.send("publish", "published")
  const reader = await visitor(stage)
  await reader.go(path.requests())
  await reader.follow(title)
  expect(reader.path).toBe(path.request(id))
  for (const person of [reviewer, publisher, reader]) await person.leave()
}

/** Two more agencies, listed before the journey began, each with a person at a browser. */
export async function otherAgencies(stage: Stage): Promise<{ name: string; person: Visitor }[]> {
  const names = ["示例环境评价甲公司", "示例环境评价乙公司"]
  return Promise.all(
    names.map(async name => {
      const made = await makeListedAgency(stage.site.world, { name, itemCodes: ["ZJ001"] })
      return { name, person: await visitor(stage, made.person.email) }
    }),
  )
}

/** An agency finds the request among its opportunities and hands in a sealed quote. */
export async function quote(agency: Visitor, id: string, amount: string): Promise<void> {
  await agency.signIn()
  await agency.waitsFor(path.opportunities(), /ZJ001|环境影响/)
  await agency.go(path.request(id))
  await agency.follow("报价")
  await agency.fill("submit", { amount: "48,000.01", pledge: true })
  expect(await agency.sendRefused("submit", "amount")).toContain("48,000")
  await agency.fill("submit", { amount })
  await agency.send("submit", "bid-submitted")
}

/** Until the opening nobody but its agency sees a name or how many quotes there are. */
export async function expectSealed(readers: Visitor[], id: string, secrets: RegExp): Promise<void> {
  const places = [path.request(id), path.myRequest(id), path.opening(id), path.review(id), path.home()]
  for (const reader of readers) {
    for (const place of places) {
      for (const address of [place, `${place === "/" ? "/_root" : place}.data`]) {
        const answer = await reader.page.request.get(reader.origin + address)
        expect(await answer.text(), address).not.toMatch(secrets)
      }
    }
  }
}

/** The closing time passes; an officer opens all quotes at once. */
export async function openQuotes(stage: Stage, id: string): Promise<void> {
  const { site } = stage
  site.moveTo(
    new Date(instantAt(addWorkingDays(localDay(site.now()), 3, site.calendar), "16:00").getTime() + MINUTE),
  )
  const publisher = await officer(stage, "operation-publish")
  await publisher.waitsFor(path.opening(id), "开启全部报价")
  await publisher.send("open", "quotes-opened")
  await publisher.leave()
}

/** The winner confirms; the notice can be read and printed by everybody; it elapses. */
export async function confirmAward(
  stage: Stage,
  winner: Visitor,
  id: string,
  winnerName: string,
): Promise<void> {
  await winner.signIn()
  await winner.go(path.bidFor(id))
  await winner.send("confirm", "award-confirmed")
  const reader = await visitor(stage)
  await reader.go(path.requestNotice(id))
  await reader.sees(`${winnerName}：`)
  await reader.page.emulateMedia({ media: "print" })
  expect(await reader.page.locator("header nav").isVisible(), "printed without navigation").toBe(false)
  expect(await reader.page.locator("main button").first().isVisible(), "printed without buttons").toBe(false)
  expect(await reader.page.locator("main h1").isVisible()).toBe(true)
  await reader.leave()
  const { site } = stage
  site.moveTo(instantAt(addWorkingDays(localDay(site.now()), 10, site.calendar), "10:00"))
}

/** The agency records the contract, the owner confirms it. Gives the contract's address. */
export async function signContract({ site }: Stage, agency: Visitor, owner: Visitor, title: string) {
  await agency.signIn()
  await agency.waitsFor(path.contracts(), title)
  await agency.follow(title)
  const today = localDay(site.now())
  await agency.fill("record", {
    number: "HT-示例-1",
    signedOn: today,
    startOn: today,
    endOn: addDays(today, 30),
    file: pdf("contract.pdf"),
  })
  await agency.send("record", "contract-recorded")
  await owner.signIn()
  await owner.go(agency.path)
  await owner.send("confirm", "contract-confirmed")
  return agency.path
}

/** A part by bank with its voucher, the rest by card with a simulated result; then the owner confirms completion. */
export async function payAndComplete(
  { site, scripts }: Stage,
  owner: Visitor,
  contract: string,
): Promise<void> {
  await owner.go(contract)
  await owner.fill("voucher", {
    amount: "20,000",
    voucherNumber: "20-示例-1",
    paidOn: localDay(site.now()),
    voucher: pdf("voucher.pdf"),
  })
  // The last proof is too old by now: the binding step asks for the password again.
  site.moveTo(new Date(site.now().getTime() + 10 * MINUTE))
  expect(await owner.sendRefused("voucher", "currentPassword")).not.toBe("")
  await owner.send("voucher", "payment-recorded")
  await owner.go(contract)
  await owner.send("card", "payment-started")
  const payment = owner.path
  await owner.waitsFor(payment, "模拟支付结果")
  await owner.follow("模拟支付结果")
  // This page is there only while a payment is open; axe itself needs scripts.
  if (scripts) await expectReadable(owner.page, "模拟支付结果")
  await owner.send("simulate", "payment-simulated")
  await owner.waitsFor(payment, "已到账")
  await owner.go(contract)
  await owner.send("complete", "contract-completed")
}
