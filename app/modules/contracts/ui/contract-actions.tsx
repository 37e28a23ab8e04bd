import type { ContractView } from "#app/modules/contracts/contract-queries.server.ts"
import { contractTexts } from "#app/modules/contracts/contracts.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { formatYuan } from "#app/shared/money.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Timeline, type TimelineItem } from "#app/shared/ui/list/timeline.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

type Words = ReturnType<typeof useTexts<(typeof contractTexts)["zh"]>>

/** One step from the deal to its end: when it was made and by whom; not made while `at` is missing. */
interface Made {
  key: "record-submit" | "confirm-submit" | "complete-title"
  at?: Date
  who: string
}

function madeBy(c: ContractView): Made[] {
  const [recorder, other] = c.recordedByOwner ? [c.ownerName, c.agencyName] : [c.agencyName, c.ownerName]
  return [
    { key: "record-submit", at: c.state === "awaiting" ? undefined : c.recordedAt, who: recorder },
    { key: "confirm-submit", at: c.confirmedAt, who: other },
    { key: "complete-title", at: c.completedAt, who: c.ownerName },
  ]
}

function stepsOf(c: ContractView, now: Date, t: Words): TimelineItem[] {
  const made = madeBy(c)
  const next = made.findIndex(step => !step.at)
  return made.map(({ key, at, who }, i): TimelineItem => {
    const title = t(key)
    if (at) return { key, state: "done", title, when: <When at={at} />, who }
    const step: TimelineItem = { key, state: i === next ? "now" : "ahead", title }
    return key === "record-submit"
      ? { ...step, left: <When at={c.dueAt} now={now} deadline="working-days" /> }
      : step
  })
}

/** 进展: record, confirm, pay, complete. */
export function ContractActions({ contract, now }: { contract: ContractView; now: Date }) {
  const t = useTexts(contractTexts)
  const owedFen = contract.priceFen ?? contract.winningFen
  return (
    <Card title={t("progress")}>
      <Timeline
        steps={[
          {
            key: "deal",
            state: "done",
            title: t("step-deal", { yuan: formatYuan(contract.winningFen) }),
            when: <When at={contract.dealAt} />,
          },
          ...stepsOf(contract, now, t),
        ]}
      />
      {contract.state !== "awaiting" && contract.state !== "recorded" && (
        <p className="small">
          {t("paid-of", { paid: formatYuan(contract.paidFen), owed: formatYuan(owedFen) })}
        </p>
      )}
    </Card>
  )
}
