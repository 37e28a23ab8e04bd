import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { managedItemPage } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { moveItemSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { moveItem } from "#app/modules/catalogue/editing/move-item.server.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { AnswerForm, CommentForm } from "#app/modules/catalogue/ui/comment-forms.tsx"
import { CommentList } from "#app/modules/catalogue/ui/comment-list.tsx"
import { ItemMoves } from "#app/modules/catalogue/ui/item-moves.tsx"
import { ItemTag } from "#app/modules/catalogue/ui/item-tag.tsx"
import { ItemWords } from "#app/modules/catalogue/ui/item-words.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { answerTo } from "#app/shared/ui/form/form-answer.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "operation-publish", "department")
  const { services, actor, lang, now } = entered
  const item = found(await managedItemPage(services, actor, args.params.code ?? "", lang))
  const refusals = item.refusals.map(
    ({ code, params }) => lookup(itemRefusals, lang, `refusal.${code}`, params) ?? code,
  )
  return { item, refusals, idempotencyToken: newSecret(), needsPassword: needsProof(entered), now }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "operation-publish", "department")
  const { services, viewer } = entered
  const actor = found(isPerson(entered.actor) && entered.actor)
  const form = parseForm(await readForm(args), moveItemSchema, itemRefusals)
  if (!form.ok) return form.reply
  const step = form.value
  if (step.intent === "publish" || step.intent === "retire") {
    const proof = await prove(entered, step.currentPassword)
    if (!proof.ok) return form.refused(proof.error)
  }
  const code = args.params.code ?? ""
  const taken = await moveItem(services, actor, code, step, viewer.organisation?.name)
  if (!taken.ok) return form.refused(taken.error)
  return redirectWithFlash(
    services,
    path.catalogueItem(code),
    step.intent === "publish" ? "published" : "done",
  )
}

export const meta = titledBy<typeof loader>((data, lang) =>
  lang === "en" ? data?.item.facts.nameEn : data?.item.facts.name,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ManagedItemPage() {
  const t = useTexts(editingTexts)
  const lang = useLang()
  const { item, refusals, idempotencyToken, needsPassword, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const name = lang === "en" ? item.facts.nameEn : item.facts.name
  const answerForm = (comment: { id: string }) => (
    <AnswerForm
      commentId={comment.id}
      idempotencyToken={`${idempotencyToken}${comment.id}`.slice(0, 64)}
      lastResult={answerTo(lastResult, { commentId: comment.id })}
    />
  )
  return (
    <>
      <Crumbs trail={[{ to: path.catalogue(), label: t("title") }]} here={name} />
      <PageHead title={name} tag={<ItemTag state={item.state} />} lead={item.code} />
      <TwoColumns
        aside={
          item.mayManage && (
            <ItemMoves {...{ item, refusals, idempotencyToken, needsPassword, now, lastResult }} />
          )
        }
      >
        <ItemWords item={item} />
        <Card title={t("comments")}>
          <CommentList
            comments={item.comments}
            now={now}
            answerForm={item.mayManage ? answerForm : undefined}
          />
          {item.mayComment && (
            <CommentForm
              key={item.comments.length}
              plain
              idempotencyToken={idempotencyToken}
              lastResult={lastResult}
            />
          )}
        </Card>
      </TwoColumns>
    </>
  )
}
