import { Link } from "@remix-run/react"
import type { ReactElement } from "react"
import { expect, test } from "vitest"
import { pageWindow } from "#app/shared/pagination.ts"
import { NotYet } from "#app/shared/ui/button.tsx"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { BarChart } from "#app/shared/ui/chart/bar-chart.tsx"
import { DotPlot } from "#app/shared/ui/chart/dot-plot.tsx"
import { Figures, FigureTile } from "#app/shared/ui/chart/figure-tile.tsx"
import { CopyButton, PrintButton } from "#app/shared/ui/copy-button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { DataTable } from "#app/shared/ui/list/data-table.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"
import { ChosenFilters, Filters } from "#app/shared/ui/list/filters.tsx"
import { Pagination, pagesToShow } from "#app/shared/ui/list/pagination.tsx"
import { Row, Rows, TaskRow } from "#app/shared/ui/list/rows.tsx"
import { SortLinks } from "#app/shared/ui/list/sort-links.tsx"
import { Timeline } from "#app/shared/ui/list/timeline.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"
import { FileLink, formatBytes } from "#app/shared/ui/value/file-link.tsx"
import { Money } from "#app/shared/ui/value/money.tsx"
import { DueBy } from "#app/shared/ui/value/overdue.tsx"
import { Stars } from "#app/shared/ui/value/stars.tsx"
import { OnDay, When } from "#app/shared/ui/value/when.tsx"
import { renderBoth, renderPage } from "./render.tsx"

const CLOSING = "2026-11-30T09:00:00.000Z"
const NOW = "2026-11-26T05:48:00.000Z"
const GROUPS = [
  {
    param: "field",
    title: "领域",
    choices: [
      { value: "survey", label: "勘察测绘", count: 21 },
      { value: "energy", label: "节能评估", count: 6 },
    ],
  },
]

async function at(address: string, Component: () => ReactElement): Promise<string> {
  return (await renderPage({ Component, at: address })).html
}

test("no component writes a style attribute, which the page's policy would block", async () => {
  const pages = await renderBoth(() => (
    <TwoColumns aside={<Tag tone="wait">待确认</Tag>}>
      <Stars score={4.3} ratings={32} />
      <DotPlot label="报价" points={[{ key: "a", value: 1, kind: "win" }]} format={String} />
      <BarChart label="成交" bars={[{ key: "a", label: "规划", value: 3, text: "3 次" }]} />
      <Filters groups={GROUPS} />
      <Callout tone="seal" title="报价已密封" />
    </TwoColumns>
  ))
  for (const html of pages) expect(html).not.toMatch(/\sstyle=/)
})

test("money is grouped and says its unit in the language of the page, or nothing where the head says it", async () => {
  const [zh, en] = await renderBoth(() => (
    <>
      <Money fen={4_800_050} /> <Money fen={888_040_000} unit="wan" /> <Money fen={100} bare />
      <Money fen={null} />
    </>
  ))
  expect(zh).toContain("48,000.50 元")
  expect(zh).toContain("888.04 万元")
  expect(zh).toContain('<span class="money">1</span>')
  expect(zh).toContain('<span class="money">—</span>')
  expect(en).toContain("48,000.50 yuan")
})

test("a moment is said in Shanghai time with what is left, and for machines", async () => {
  const [zh, en] = await renderBoth(() => (
    <>
      <When at={CLOSING} now={NOW} deadline />
      <When at={new Date(CLOSING)} />
      <OnDay day="2026-12-21" />
    </>
  ))
  expect(zh).toContain(
    `<time dateTime="${CLOSING}">11-30（周一）17:00</time><span class="when-left">还剩 4 天`,
  )
  expect(zh).toContain("2026-11-30（周一）17:00</time></span>")
  expect(zh).toContain('<time dateTime="2026-12-21">2026-12-21（周一）</time>')
  expect(en).toContain("Mon 30 Nov, 17:00")
  expect(en).toContain("4 days left")
})

test("a limit that a rule counts says working days by the holidays of the page; another, and the past, plain days", async () => {
  const ahead = { years: [2026], holidays: ["2026-11-27"], makeupDays: [] }
  const html = await at("/", () => (
    <CalendarProvider ahead={ahead}>
      <i>
        <When at={CLOSING} now={NOW} deadline="working-days" />
      </i>
      <b>
        <When at={CLOSING} now={NOW} deadline />
      </b>
      <DueBy at="2026-11-23T09:00:00.000Z" now={NOW} />
    </CalendarProvider>
  ))
  expect(html).toMatch(/<i>.*还剩 1 个工作日.*<\/i>/)
  expect(html).toMatch(/<b>.*还剩 4 天.*<\/b>/)
  expect(html).toMatch(/2 天前<\/span><\/span> <span class="tag tag-risk">已超期/)
  const without = await at("/", () => <When at={CLOSING} now={NOW} deadline="working-days" />)
  expect(without).toContain("还剩 4 天")
})

test("stars say their score to readers and fill that far", async () => {
  const [zh, en] = await renderBoth(() => <Stars score={4.5} ratings={1} />)
  expect(zh).toContain('aria-label="4.5 分，满分 5 分"')
  expect(zh).toContain('<svg width="94"')
  expect(en).toContain("1 rating<")
})

test("a table names its columns, rows and cells, and leaves empty cells out of cards", async () => {
  const rows = [
    { name: "示例一院", price: "162,000", note: "中选", tone: "win" as const },
    { name: "示例二院", price: "165,000", note: "", tone: undefined },
  ]
  const html = await at("/", () => (
    <DataTable
      caption="2 份报价"
      rows={rows}
      rowKey={r => r.name}
      rowTone={r => r.tone}
      columns={[
        { key: "name", head: "机构", isRowHead: true, cell: r => r.name },
        { key: "price", head: "报价（元）", align: "end", cell: r => r.price },
        { key: "note", head: "说明", cell: r => r.note },
      ]}
    />
  ))
  expect(html).toContain("<caption>2 份报价</caption>")
  expect(html).toContain('<th scope="col" class="num">报价（元）</th>')
  expect(html).toContain('<tr class="row-win"><th scope="row">示例一院</th>')
  expect(html).toContain('<td class="num" data-label="报价（元）"><div class="cell">162,000</div></td>')
  expect(html).toContain('<td class="cell-empty" data-label="说明">')
})

test("pages around the present one are offered, gaps of one page are filled", () => {
  expect(pagesToShow(1, 1)).toEqual([1])
  expect(pagesToShow(1, 3)).toEqual([1, 2, 3])
  expect(pagesToShow(5, 17)).toEqual([1, 0, 4, 5, 6, 0, 17])
  expect(pagesToShow(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
})

test("pages keep the query; the first has no number in its address", async () => {
  const html = await at("/list?q=x&page=2", () => <Pagination window={pageWindow(55, 2, 20)} />)
  expect(html).toContain("第 21–40 条，共 55 条")
  expect(html).toMatch(/<a rel="prev" href="\/list\?q=x">上一页<\/a>/)
  expect(html).toMatch(/<a rel="next" href="\/list\?q=x&amp;page=3">下一页<\/a>/)
  expect(html).toMatch(/<a aria-label="第 2 页" aria-current="page"/)
})

test("the first page leads to none before it, the last to none after it, a single one nowhere", async () => {
  const ends = (page: number, total = 55) =>
    at(`/list?page=${page}`, () => <Pagination window={pageWindow(total, page, 20)} />).then(html =>
      ["prev", "next"].filter(rel => html.includes(`rel="${rel}"`)),
    )
  expect(await Promise.all([ends(1), ends(2), ends(3)])).toEqual([["next"], ["prev", "next"], ["prev"]])
  expect(await ends(1, 20)).toEqual([])
  expect(await at("/list", () => <Pagination window={pageWindow(20, 1, 20)} />)).toContain("共 20 条")
})

test("an order is a link that starts again at the first page; the first order needs no parameter", async () => {
  const choices = [
    { value: "match", label: "匹配度" },
    { value: "score", label: "评分" },
  ]
  const html = await at("/list?q=x&sort=score&page=3", () => <SortLinks choices={choices} />)
  expect(html).toMatch(/<a[^>]*href="\/list\?q=x"[^>]*>匹配度<\/a>/)
  expect(html).toMatch(/<a aria-current="true"[^>]*href="\/list\?q=x&amp;sort=score"[^>]*>评分<\/a>/)
})

test("filters show what holds, keep the question, and each can be taken away", async () => {
  const html = await at("/list?q=x&field=survey&page=4", () => (
    <>
      <Filters groups={GROUPS} />
      <ChosenFilters groups={GROUPS} />
    </>
  ))
  expect(html).toContain("<summary>筛选（1）</summary>")
  expect(html).toMatch(/<input type="hidden" name="q" value="x"/)
  expect(html).toMatch(/name="field" checked="" value="survey"/)
  expect(html).not.toMatch(/name="field" checked="" value="energy"/)
  expect(html).toMatch(/aria-label="去掉“勘察测绘”" href="\/list\?q=x"/)
})

test("a timeline says in words what is done, present and to come", async () => {
  const [zh, en] = await renderBoth(() => (
    <Timeline
      steps={[
        { key: "a", state: "done", title: "发布", when: "11-20", who: "业主" },
        { key: "b", state: "now", title: "公示", left: "还剩 2 个工作日" },
        { key: "c", state: "ahead", title: "签约" },
      ]}
    />
  ))
  expect(zh).toMatch(/<li class="step-done"><div class="step-title"><span class="sr-only">已完成/)
  expect(zh).toMatch(/<li class="step-now" aria-current="step">/)
  expect(en).toContain("To come")
})

test("all quotes of a plot have a dot, the winner its own look, and two close ends one label", async () => {
  const html = await at("/", () => (
    <DotPlot
      label="三份报价"
      format={v => `${v} 元`}
      points={[
        { key: "a", value: 100, kind: "win" },
        { key: "b", value: 120 },
        { key: "c", value: 900, kind: "out" },
      ]}
      marks={[{ key: "ceiling", value: 1000, label: "最高限价" }]}
    />
  ))
  expect(html.match(/<circle/g)).toHaveLength(3)
  expect(html).toContain('role="img" aria-label="三份报价"')
  expect(html).toMatch(/<circle class="dot dot-win" cx="4%"/)
  expect(html).toContain("最高限价")
  const close = await at("/", () => (
    <DotPlot
      label="x"
      format={String}
      points={[10, 11].map(value => ({ key: `${value}`, value }))}
      marks={[{ key: "m", value: 100, label: "y" }]}
    />
  ))
  expect(close).toContain("10 – 11")
})

test("one quote alone, equal to the ceiling, stands in the middle", async () => {
  const html = await at("/", () => (
    <DotPlot
      label="x"
      format={String}
      points={[{ key: "a", value: 7 }]}
      marks={[{ key: "m", value: 7, label: "y" }]}
    />
  ))
  expect(html).toContain('cx="50%"')
})

test("the longest bar is as wide as the chart, an empty one has no width", async () => {
  const bars = [
    { key: "a", label: "造价", value: 40, text: "40 次", isMain: true },
    { key: "b", label: "规划", value: 0, text: "0 次" },
  ]
  const html = await at("/", () => <BarChart label="成交" bars={bars} />)
  expect(html).toMatch(/class="bar-main"[^>]*width="100%"/)
  expect(html).toMatch(/class="bar-rest"[^>]*width="0%"/)
})

test("rows, facts, tasks, cards and heads have the elements that readers need", async () => {
  const html = await at("/", () => (
    <>
      <Crumbs trail={[{ to: "/requests", label: "需求" }]} here="JD-2026-0173" />
      <PageHead title="需求" tag={<Tag tone="open">报名中</Tag>} action={<Link to="/x">做</Link>} />
      <Card title="进展" aside="x">
        <Rows label="需求">
          <Row title="泵站" to="/requests/1" tag={<Tag>草稿</Tag>}>
            <Facts
              layout="line"
              facts={[
                { term: "领域", value: "规划" },
                { term: "空", value: "" },
              ]}
            />
          </Row>
          <TaskRow
            due={{ absolute: "今天 17:00", relative: "还剩 3 小时", tone: "risk" }}
            title="开启"
            action={<NotYet>17:00 后可开启</NotYet>}
          />
        </Rows>
      </Card>
      <Figures>
        <FigureTile label="成交" value={161} unit="次" note="2024 年" to="/deals" />
      </Figures>
      <EmptyState title="没有需求" action={<Link to="/new">发布需求</Link>} />
    </>
  ))
  expect(html).toContain('<li aria-current="page">JD-2026-0173</li>')
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html).toMatch(
    /<section class="card" aria-labelledby="([^"]+)"><div class="section-head"><h2 id="\1">进展/,
  )
  expect(html).toContain("<dt>领域</dt><dd>规划</dd>")
  expect(html).not.toContain("<dt>空</dt>")
  expect(html).toContain('<a href="/requests/1">泵站</a>')
  expect(html).toContain("<small>还剩 3 小时</small>")
  expect(html).toContain("<dd>161<small>次</small></dd>")
})

test("controls that need scripts are absent on the server; a file says its kind and size", async () => {
  const html = await at("/", () => (
    <>
      <CopyButton text="x" what="回执号" />
      <PrintButton />
      <FileLink href="/files/1" name="勘察报告.pdf" bytes={1_258_291} />
    </>
  ))
  expect(html).not.toContain("<button")
  expect(html).toContain("PDF，1.2 MB")
  expect([formatBytes(12), formatBytes(2000), formatBytes(10 * 1024 * 1024)]).toEqual([
    "12 B",
    "2 KB",
    "10 MB",
  ])
})
