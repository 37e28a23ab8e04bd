import type { ManagedItem } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { type ItemEvent, itemMachine } from "#app/modules/catalogue/item.machine.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { When } from "#app/shared/ui/value/when.tsx"
import { ItemMoveForm } from "./item-move-form.tsx"

interface ItemMovesProps {
  item: ManagedItem
  /** What keeps it from being published, in words. */
  refusals: readonly string[]
  idempotencyToken: string
  needsPassword: boolean
  now: Date
  lastResult: FormAnswer | undefined
}

/** The steps that have their place in the present state; publication only once nothing is missing. */
const STEPS = [
  ["publish", "publish"],
  ["consult", "consult"],
  ["take-back", "end"],
  ["revise", "revise"],
  ["give-up", "give-up"],
  ["retire", "retire"],
] as const satisfies [ItemEvent, string][]

/** What can be done with an item now. */
export function ItemMoves({
  item,
  refusals,
  idempotencyToken,
  needsPassword,
  now,
  lastResult,
}: ItemMovesProps) {
  const t = useTexts(editingTexts)
  const steps = STEPS.filter(([event]) => itemMachine.can(item.state, event))
  const isWritten = itemMachine.can(item.state, "publish")
  return (
    <>
      {isWritten && (
        <Card title={t("refusals")}>
          {refusals.length === 0 ? (
            <p>{t("ready")}</p>
          ) : (
            <ul>
              {refusals.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          {item.closesAt && (
            <p>
              {t("consultations.closes")} <When at={item.closesAt} now={now} deadline="working-days" />
            </p>
          )}
        </Card>
      )}
      {steps
        .filter(([event]) => event !== "publish" || refusals.length === 0)
        .map(([, intent]) => (
          <Card key={intent} title={t(intent)}>
            <ItemMoveForm {...{ intent, idempotencyToken, needsPassword }} lastResult={lastResult} />
          </Card>
        ))}
    </>
  )
}
