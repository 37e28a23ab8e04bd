import { data, type MetaArgs } from "@remix-run/node"
import { expect, test } from "vitest"
import { defineTexts } from "#app/shared/i18n/texts.ts"
import { type Flash, flashWords } from "#app/shared/ui/flash.texts.ts"
import { pageMeta, titled, titledBy } from "#app/shared/ui/page-meta.ts"
import { DeskShell } from "#app/shared/ui/shell/desk-shell.tsx"
import type { ShellData } from "#app/shared/ui/shell/shell-data.ts"
import { SiteShell } from "#app/shared/ui/shell/site-shell.tsx"
import { renderBoth, renderPage } from "./render.tsx"

const nobody: ShellData = { demoMode: true, viewer: null, otherLanguagePath: "/en/agencies?q=x" }
const somebody: ShellData = {
  ...nobody,
  demoMode: false,
  viewer: { name: "王某", organisationName: "示例实业", unread: 5 },
}

const shellOf = (shell: ShellData | undefined) => () => <SiteShell data={shell}>正文</SiteShell>

test("the shell has a skip link, landmarks, navigation in the language of the page, and the other language", async () => {
  const [zh, en] = await renderBoth(shellOf(nobody))
  expect(zh).toContain('<a class="skip-link" href="#content">跳到正文</a>')
  expect(zh).toContain('<main id="content" tabindex="-1">正文</main>')
  expect(zh).toContain('<nav class="nav" aria-label="主导航">')
  expect(zh).toContain('<a href="/en/agencies?q=x" lang="en" hrefLang="en">')
  expect(zh).toContain("演示数据")
  expect(zh).toContain('href="/sign-in"')
  expect(en).toContain('href="/en/agencies"')
  expect(en).toContain('lang="zh-Hans"')
  expect(en).toContain("Sign in")
})

test("who is signed in finds the desk, messages and the way out, without a script", async () => {
  const { html } = await renderPage({ Component: shellOf(somebody) })
  expect(html).toContain("<details")
  expect(html).toContain("示例实业")
  expect(html).toContain('href="/desk/inbox"')
  expect(html).toContain("5 条未读")
  expect(html).toMatch(/<form method="post" action="\/sign-out"/)
  expect(html).not.toContain("演示数据")
  expect(html).not.toContain('href="/sign-in"')
})

test("the current page is marked in navigation and navItems; a navItem without anything has no count", async () => {
  const Component = () => (
    <SiteShell data={somebody}>
      <DeskShell
        navItems={[
          { to: "/desk", label: "等我处理", count: 4, exact: true },
          { to: "/desk/requests", label: "我的需求", count: 0 },
        ]}
      >
        内容
      </DeskShell>
    </SiteShell>
  )
  const { html } = await renderPage({ Component, at: "/desk/requests/1" })
  expect(html).toMatch(/<a aria-current="page"[^>]*href="\/desk\/requests">我的需求<\/a>/)
  expect(html).toMatch(/href="\/desk">等我处理<span class="nav-count">4<\/span>/)
})

test("what was done is said once in a live region", async () => {
  const { html } = await renderPage({
    Component: shellOf({ ...nobody, flash: "邀请已发往 wang@example.com。" }),
  })
  expect(html).toMatch(/<div class="toasts" role="status">.*邀请已发往 wang@example\.com。/)
  expect((await renderPage({ Component: shellOf(nobody) })).html).toContain('role="status"></div>')
})

test("a message is worded from its code and parameters; what nobody knows is a plain done", () => {
  const sent = { code: "invitation-sent", params: { email: "wang@example.com" } }
  expect(flashWords(sent, "zh")).toBe("邀请已发往 wang@example.com。")
  expect(flashWords(sent, "en")).toBe("The invitation has been sent to wang@example.com.")
  for (const code of ["no-such", "__proto__", { $ne: 1 }, undefined]) {
    expect(flashWords({ code } as Flash, "zh")).toBe("已完成。")
  }
  expect(flashWords({ code: "invitation-sent", params: null } as unknown as Flash, "zh")).toContain(
    "邀请已发往",
  )
})

const failing = (thrown: unknown) => ({
  Component: () => <p>never</p>,
  loader: () => {
    throw thrown
  },
})

test("each status has its own page that says what to do", async () => {
  const missing = await renderPage(failing(new Response(null, { status: 404 })))
  expect(missing.status).toBe(404)
  expect(missing.html).toContain("<h1>没有这个页面</h1>")
  const stale = await renderPage({
    ...failing(data({ text: "报名已截止。" }, { status: 409 })),
    at: "/x?y=1",
  })
  expect(stale.html).toContain("报名已截止。")
  expect(stale.html).toMatch(/href="\/x\?y=1"[^>]*>查看最新情况/)
  const busy = await renderPage(failing(new Response(null, { status: 429 })))
  expect(busy.html).toContain("请求太频繁")
  const away = await renderPage({ ...failing(new Response(null, { status: 503 })), lang: "en" })
  expect(away.html).toContain("Temporarily unavailable")
})

test("a failure shows the number under which it is logged and nothing of its cause", async () => {
  const { status, html } = await renderPage(failing(new Error("secret cause")))
  expect(status).toBe(500)
  expect(html).toContain("求助时请报编号 R-0001")
  expect(html).not.toContain("secret cause")
})

test("a title ends with the brand in the language of the page", () => {
  const matches = [{ id: "root", data: { lang: "en" } }]
  expect(pageMeta(matches, lang => (lang === "en" ? "Find an agency" : "找机构"))).toEqual([
    { title: "Find an agency - Jindong Marketplace" },
  ])
  expect(pageMeta([{ id: "root" }], () => "")).toEqual([{ title: "金东中介超市" }])
})

test("a route's title comes from its texts, or from what its loader gave", () => {
  const texts = defineTexts({
    zh: { title: "找机构", lead: "按事项找" },
    en: { title: "Find", lead: "By item" },
  })
  const given = { matches: [{ id: "root", data: { lang: "en" } }] } as unknown as MetaArgs
  expect(titled(texts, "title")(given)).toEqual([{ title: "Find - Jindong Marketplace" }])
  expect(titled(texts, "title", "lead")(given)).toEqual([
    { title: "Find - Jindong Marketplace" },
    { name: "description", content: "By item" },
  ])
  const byName = titledBy<() => { name: string }>((data, lang) => data && `${data.name} ${lang}`)
  expect(byName({ ...given, data: { name: "甲" } } as never)).toEqual([
    { title: "甲 en - Jindong Marketplace" },
  ])
  expect(byName(given as never)).toEqual([{ title: "Jindong Marketplace" }])
})
