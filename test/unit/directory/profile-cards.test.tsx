import type { ReactElement } from "react"
import { expect, it } from "vitest"
import type { AgencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import type { HistoryLine } from "#app/modules/directory/profile/history.rules.ts"
import { profileView } from "#app/modules/directory/profile/profile-view.ts"
import { AgencyHistory } from "#app/modules/directory/ui/agency-history.tsx"
import { AgencyPeople, InactiveItems } from "#app/modules/directory/ui/agency-items.tsx"
import { renderBoth } from "../ui/render.tsx"

const at = new Date("2024-03-04T01:00:00Z")
const words = {
  items: [{ code: "ZJ001", name: "工程测量", nameEn: "Survey" }],
  certificates: [
    { id: "surveyor", levels: [], specialities: [], name: { zh: "注册测绘师", en: "Surveyor" } },
  ],
} as unknown as Parameters<typeof profileView>[2]
const page = (over: Partial<AgencyPage>) =>
  ({
    ...{ licences: [], people: [], inactive: [], activeItemCodes: [], holds: [] },
    ...over,
  }) as unknown as AgencyPage
const view = (over: Partial<AgencyPage>, history: HistoryLine[] = []) =>
  profileView(page(over), history, words, "zh")
/** Both languages as text alone. */
const textOf = async (Component: () => ReactElement) =>
  (await renderBoth(Component)).map(html => html.replaceAll("\0", "").replace(/<[^>]+>/g, " "))

it("people stand by name with their kinds of certificate, two of one name as well", async () => {
  const { people } = view({
    people: [
      { name: "李某", certificates: ["surveyor"] },
      { name: "李某", certificates: ["surveyor", "unknown-kind"] },
    ],
  })
  const [zh = "", en] = await textOf(() => <AgencyPeople people={people} />)
  expect(zh).toContain("执业与职业人员")
  expect(zh.match(/李某/g)).toHaveLength(2)
  expect(zh).toContain("注册测绘师、unknown-kind")
  expect(zh).toContain("只公开姓名与证书类别。")
  expect(en).toContain("Names and kinds of certificate only.")
})

it("an agency without people and with everything on shows neither card", async () => {
  const { people, inactive } = view({})
  const none = () => (
    <main>
      <AgencyPeople people={people} />
      <InactiveItems items={inactive} />
    </main>
  )
  expect((await renderBoth(none)).map(html => /<h2|<ul/.test(html))).toEqual([false, false])
})

it("an item that is off says what is missing and since when, or that the catalogue has it no longer", async () => {
  const asked = { certificate: "surveyor" }
  const { inactive } = view({
    inactive: [
      { itemCode: "ZJ001", since: at, findings: [{ code: "missing", asked }] },
      { itemCode: "ZJ999", since: at, findings: [] },
    ],
  })
  const [zh = ""] = await textOf(() => <InactiveItems items={inactive} />)
  expect(zh).toMatch(/工程测量.*注册测绘师.*2024.*起停用/s)
  expect(zh).toMatch(/ZJ999.*这一事项已不在服务事项目录中/s)
})

it("the history names items and holds in words", async () => {
  const history: HistoryLine[] = [
    { key: "b", at, what: "switched", on: [], off: ["ZJ001"] },
    { key: "a", at, what: "held", hold: "warn", reason: "very-late" },
  ]
  const lines = view({}, history).history
  const window = { page: 1, pages: 1, total: 2, skip: 0, limit: 10, from: 1, to: 2 }
  const [zh = ""] = await textOf(() => <AgencyHistory lines={lines} window={window} />)
  expect(zh).toContain("停用：工程测量")
  expect(zh).toContain("预警：无正当理由严重逾期")
})
