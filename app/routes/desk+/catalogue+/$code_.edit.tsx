import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { editableItem } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import { editFactsSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { factsFromForm } from "#app/modules/catalogue/editing/written.ts"
import { FactsForm } from "#app/modules/catalogue/ui/facts-form.tsx"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { pageMeta } from "#app/shared/ui/page-meta.ts"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor } = await guard(args, "operation-publish")
  const item = found(await editableItem(services, actor, args.params.code ?? ""))
  const { code, facts, changedAt } = item
  return { code, facts, seen: changedAt.toISOString(), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "operation-publish")
  const code = args.params.code ?? ""
  const form = parseForm(await readForm(args), editFactsSchema, itemRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, seen } = form.value
  const saved = await editItem(services, actor, {
    code,
    idempotencyToken,
    seen,
    changes: factsFromForm(form.value),
  })
  if (!saved.ok) return form.refused(saved.error)
  return redirectWithFlash(services, path.catalogueItem(code), "saved")
}

export const meta: MetaFunction<typeof loader> = ({ matches, params }) =>
  pageMeta(matches, lang => `${params.code} ${translator(editingTexts, lang)("part.edit")}`)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function EditItemFacts() {
  const t = useTexts(editingTexts)
  const lang = useLang()
  const { code, facts, seen, idempotencyToken } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const trail = [
    { to: path.catalogue(), label: t("title") },
    { to: path.catalogueItem(code), label: lang === "en" ? facts.nameEn : facts.name },
  ]
  return (
    <>
      <Crumbs trail={trail} here={t("part.edit")} />
      <PageHead title={t("part.edit")} lead={`${code} · ${lang === "en" ? facts.nameEn : facts.name}`} />
      <Card>
        <FactsForm lastResult={lastResult} idempotencyToken={idempotencyToken} seen={seen} facts={facts} />
      </Card>
    </>
  )
}
