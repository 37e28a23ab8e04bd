import type { Browser, BrowserContextOptions, Locator } from "playwright-core"
import { expect } from "vitest"
import { path } from "#app/shared/paths.ts"
import { flashTexts } from "#app/shared/ui/flash.texts.ts"
import { limit } from "../limits.ts"
import { makePdf } from "../pdfs.ts"
import { PASSWORD } from "../people.ts"
import { openPage, type Watched } from "./browser.ts"

type FlashCode = keyof (typeof flashTexts)["zh"]

/** What is put into a field: text, the value of a choice, several values, a box to tick, or a file. */
type Entry = string | readonly string[] | true | { name: string; mimeType: string; buffer: Buffer }

/** A PDF of one page to send, another for every name. */
export function pdf(name: string): Extract<Entry, { name: string }> {
  const buffer = Buffer.concat([makePdf(), Buffer.from(`% ${name}\n`)])
  return { name, mimeType: "application/pdf", buffer }
}

/** Somebody at a browser who reads pages, fills in forms and sends them, with scripts or without. */
export class Visitor {
  private constructor(
    private readonly watched: Watched,
    readonly origin: string,
    /** Address to sign in with. */
    public email?: string,
  ) {}

  static async arrive(browser: Browser, origin: string, options: BrowserContextOptions & { email?: string }) {
    const { email, ...context } = options
    return new Visitor(await openPage(browser, context), origin, email)
  }

  get page() {
    return this.watched.page
  }

  get failures() {
    return this.watched.failures
  }

  /** Opens an address of the site, which has to be there. */
  async go(to: string): Promise<void> {
    const answer = await this.page.goto(this.origin + to)
    expect(answer?.status(), to).toBe(200)
  }

  /** The address of the page without origin and query. */
  get path(): string {
    return new URL(this.page.url()).pathname
  }

  /** The words of the page's content. */
  text(): Promise<string> {
    return this.page.locator("main").innerText()
  }

  /** Waits until the page says this. */
  async sees(words: string | RegExp): Promise<void> {
    await this.withPage(this.page.locator("main").getByText(words).first().waitFor())
  }

  /** Opens the page anew until it says this: for what the site does by itself. */
  async waitsFor(to: string, words: string | RegExp): Promise<void> {
    const said = async () => (await this.go(to)) ?? (await this.text())
    await expect.poll(said, { timeout: limit(20_000), interval: 300 }).toMatch(words)
  }

  /** Follows a link of the page's content by its words. */
  async follow(words: string | RegExp): Promise<void> {
    const link = this.page.locator("main").getByRole("link", { name: words }).first()
    const to = new URL((await this.withPage(link.getAttribute("href"))) ?? "", this.page.url())
    await link.click()
    await this.withPage(this.page.waitForURL(to.href))
  }

  form(id: string): Locator {
    return this.page.locator(`form[id="${id}"]`)
  }

  field(form: string, name: string): Locator {
    return this.form(form).locator(`[name="${name}"]:not([type=hidden])`)
  }

  /** Fills in fields of a form by their names. */
  async fill(form: string, entries: Record<string, Entry>): Promise<void> {
    for (const [name, entry] of Object.entries(entries)) {
      await this.withPage(enter(this.field(form, name), entry))
    }
  }

  /** Sends a form (with the password where it is asked) and waits for what the site says then. */
  async send(form: string, said: FlashCode): Promise<void> {
    await this.submit(form)
    const toast = this.page.locator(".toast", { hasText: flashTexts.zh[said] })
    await this.withPage(toast.waitFor())
  }

  /** Sends a form that is refused and gives the words beside a field. */
  async sendRefused(form: string, field: string): Promise<string> {
    await this.submit(form)
    const error = this.page.locator(`[id="${form}-${field}-error"]`)
    await this.withPage(error.waitFor())
    return error.innerText()
  }

  private async submit(form: string): Promise<void> {
    const secret = this.field(form, "currentPassword")
    await this.withPage(this.form(form).waitFor())
    if ((await secret.count()) > 0) await secret.fill(PASSWORD)
    await this.form(form).locator("button[type=submit]").click()
  }

  /** Signs in, unless the session still lives. */
  async signIn(): Promise<void> {
    await this.go(path.signIn())
    if (this.path !== path.signIn()) return
    await this.fill("sign-in", { email: this.email ?? "", password: PASSWORD })
    await this.submit("sign-in")
    await this.withPage(this.page.waitForURL(`${this.origin}${path.desk()}`))
  }

  async leave(): Promise<void> {
    await this.watched.close()
  }

  /** A failure tells which page it happened on and what stood there. */
  private async withPage<T>(work: Promise<T>): Promise<T> {
    const begun = new Error("here")
    return work.catch(async error => {
      const words = await this.text().catch(() => "(no content)")
      const stack = begun.stack?.split("\n").slice(2, 6).join("\n")
      throw new Error(`${error}\non ${this.page.url()}\n${stack}\n${words.slice(0, 3000)}`)
    })
  }
}

async function enter(field: Locator, entry: Entry): Promise<void> {
  const kind = await field.first().evaluate(element => `${element.tagName} ${element.getAttribute("type")}`)
  if (entry === true) return field.check()
  if (Array.isArray(entry)) {
    for (const value of entry) await field.and(field.page().locator(`[value="${value}"]`)).check()
  } else if (typeof entry === "object") await field.setInputFiles(entry as ReturnType<typeof pdf>)
  else if (kind === "SELECT null") await field.selectOption(entry as string)
  else if (kind === "INPUT radio") await field.and(field.page().locator(`[value="${entry}"]`)).check()
  else await field.fill(entry as string)
}
