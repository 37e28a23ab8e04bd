import { expect, it } from "vitest"
import { RequestForm } from "#app/modules/requests/ui/request-form.tsx"
import { renderPage } from "../ui/render.tsx"

const items = [
  { code: "ZJ001", name: "环境影响评价", isGovernment: false, regionAssessed: "exempt" as const },
  { code: "ZJ002", name: "测绘", isGovernment: false },
]
const data = {
  items: [{ fieldId: "environment", items }],
  rules: { start: "09:00", end: "17:00", review: 1, public: 3, social: 1 },
}
const form = (itemCode?: string) => {
  const props = {
    idempotencyToken: "idempotencyToken",
    draft: { key: "request" },
    data,
    at: "/desk/requests/new",
    lastResult: undefined,
  }
  const Component = () => (
    <RequestForm
      {...(props as never as Parameters<typeof RequestForm>[0])}
      values={{ itemCode: itemCode ?? "" }}
    />
  )
  return renderPage({ Component, lang: "zh", at: "/desk/requests/new", loader: () => null })
}

it("tells with the choice, and once it is chosen, that an assessed area may spare the item", async () => {
  const [none, spared, other] = await Promise.all([form(), form("ZJ001"), form("ZJ002")])
  expect(none.html).toContain("环境影响评价（区域评估内可免做）")
  expect(none.html).not.toContain("发布需求前请先向主管部门核实")
  expect(spared.html).toContain("可以免做，发布需求前请先向主管部门核实")
  expect(other.html).not.toContain("发布需求前请先向主管部门核实")
})
