import type { saveItemsSchema } from "#app/modules/application/application.schema.ts"
import type { StepPageData } from "#app/modules/application/step-page.server.ts"
import type { ItemField, ItemStatus } from "#app/modules/application/steps/item-view.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Autosave } from "#app/shared/ui/form/autosave.tsx"
import { FieldGroup } from "#app/shared/ui/form/field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import type { Field } from "#app/shared/ui/form/form-fields.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"

/** The items by field; each says before it is ticked what meets its rule or what is missing. */
export function ItemsForm({ page, lastResult }: { page: StepPageData; lastResult: FormAnswer | undefined }) {
  const t = useTexts(stepsTexts)
  const { draft, facts, fields, idempotencyToken } = page
  const kit = useFormKit<typeof saveItemsSchema>({
    id: "items",
    intent: "save-items",
    lastResult,
    labels: { itemCodes: t("itemCodes") },
    defaultValue: draft.kept?.fields ?? { itemCodes: facts.itemCodes },
  })
  const field = kit.fields.itemCodes
  const chosen = field.defaultOptions ?? []
  const first = fields[0]?.items[0]?.code
  return (
    <PostForm kit={kit}>
      <IdempotencyToken token={idempotencyToken} />
      <FieldGroup field={field} hint={t("items-find")}>
        <div className="folds">
          {fields.map(group => (
            <ItemFold key={group.field} {...{ group, field, chosen, first }} />
          ))}
        </div>
      </FieldGroup>
      <SubmitButton>{t("save-items")}</SubmitButton>
      <Autosave draft={draft} />
    </PostForm>
  )
}

interface ItemFoldProps {
  group: ItemField
  field: Field
  chosen: readonly string[]
  /** The summary of errors leads to the first choice of all. */
  first: string | undefined
}

/** One field; open when something in it is chosen, or it is the first. */
function ItemFold({ group, field, chosen, first }: ItemFoldProps) {
  const t = useTexts(stepsTexts)
  const n = group.items.filter(item => chosen.includes(item.code)).length
  const isFirst = group.items[0]?.code === first
  return (
    <details className="fold" open={n > 0 || (isFirst && chosen.length === 0)}>
      <summary>
        <b>{group.label}</b>
        <span className="small">
          {t("items-count", { n: group.items.length })} · {t("items-able", { n: group.able })}
        </span>
        {n > 0 && <Tag tone="open">{t("items-chosen", { n })}</Tag>}
      </summary>
      <div className="choices">
        {group.items.map(item => (
          <ItemChoice
            key={item.code}
            {...{ item, field }}
            id={item.code === first ? field.id : `${field.id}-${item.code}`}
            checked={chosen.includes(item.code)}
          />
        ))}
      </div>
    </details>
  )
}

function ItemChoice(props: { item: ItemStatus; field: Field; id: string; checked: boolean }) {
  const t = useTexts(stepsTexts)
  const { item, field, id, checked } = props
  return (
    <div className="choice">
      <input
        id={id}
        type="checkbox"
        name={field.name}
        form={field.formId}
        value={item.code}
        defaultChecked={checked}
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>
        {item.name}{" "}
        <Tag tone={item.isSatisfied ? "open" : "wait"}>
          {t(item.byPledge ? "item-pledge" : item.isSatisfied ? "item.met" : "item.missing")}
        </Tag>
      </label>
      <div className="hint" id={`${id}-hint`}>
        <ItemFindings item={item} />
      </div>
    </div>
  )
}

/** What the rule of an item asks for, and what meets it or is missing. */
export function ItemFindings({ item }: { item: ItemStatus }) {
  if (item.byPledge) return item.rule
  return item.findings
}
