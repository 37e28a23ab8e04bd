import type { RefusalWords } from "#app/modules/requests/drafting/refusal-words.server.ts"
import type { MyRequestView } from "#app/modules/requests/reading/desk-queries.server.ts"
import { myRequestTexts } from "#app/modules/requests/reading/my-request.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { LinkButton } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { ActionForm, type ActionProps } from "./action-forms.tsx"
import { RefusalList } from "./refusal-list.tsx"

type Own = Pick<MyRequestView, "id" | "may" | "next" | "number">

/** The one next step of the owner, as a button in the head of the page. */
export function NextAction({ request }: { request: Own }) {
  const t = useTexts(myRequestTexts)
  const { id, next, may } = request
  if (next.key === "select")
    return (
      <LinkButton tone="main" to={path.selection(id)}>
        {t("to-select")}
      </LinkButton>
    )
  if (next.key === "sign")
    return (
      <LinkButton tone="main" to={path.contracts()}>
        {t("to-contracts")}
      </LinkButton>
    )
  if (may.edit) return <LinkButton to={path.editRequest(id)}>{t("edit")}</LinkButton>
  return request.number ? <LinkButton to={path.request(id)}>{t("to-public")}</LinkButton> : null
}

/** 提交前检查 and the hand-in, while the request is with the owner. */
export function SubmitAction({ refusals, ...form }: ActionProps & { refusals: readonly RefusalWords[] }) {
  const t = useTexts(myRequestTexts)
  if (refusals.length > 0)
    return (
      <Card title={t("check-title")}>
        <RefusalList refusals={refusals} />
      </Card>
    )
  return (
    <ActionForm {...form} intent="submit" title={t("check-title")} pledge={t("pledge")} button={t("submit")}>
      <RefusalList refusals={refusals} />
      <p className="muted">{t("submit-hint")}</p>
    </ActionForm>
  )
}

/** The ways out: 撤销 before publication, 废置 after. */
export function EndActions({ may, ...form }: ActionProps & { may: MyRequestView["may"] }) {
  const t = useTexts(myRequestTexts)
  return (
    <>
      {may.withdraw && (
        <ActionForm
          {...form}
          intent="withdraw"
          title={t("withdraw")}
          button={t("withdraw")}
          tone="danger"
          folded
        >
          <p className="muted">{t("withdraw-hint")}</p>
        </ActionForm>
      )}
      {may.annul && (
        <ActionForm
          {...form}
          intent="annul"
          title={t("annul")}
          button={t("annul")}
          tone="danger"
          reason={t("reason")}
          binding
          folded
        >
          <p className="muted">{t("annul-hint")}</p>
        </ActionForm>
      )}
    </>
  )
}
