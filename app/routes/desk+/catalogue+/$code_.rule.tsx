import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { editableItem } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editItem } from "#app/modules/catalogue/editing/edit-item.server.ts"
import { editRuleSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { ruleFromForm } from "#app/modules/catalogue/editing/written.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import { ruleWords } from "#app/modules/catalogue/qualification.rules.ts"
import { ruleTexts } from "#app/modules/catalogue/rule/rule.texts.ts"
import { ruleChoices } from "#app/modules/catalogue/rule/rule-choices.ts"
import { ruleText } from "#app/modules/catalogue/rule/rule-text.ts"
import { RuleForm } from "#app/modules/catalogue/ui/rule-form.tsx"
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
  const { services, actor, lang } = await guard(args, "operation-publish")
  const item = found(await editableItem(services, actor, args.params.code ?? ""))
  const { code, facts, changedAt, certificates } = item
  const { rule, note } = facts.qualification
  const isEmpty = "allOf" in rule && rule.allOf.length === 0
  const values = { rule: isEmpty ? "" : ruleText(rule, certificates, lang), noteZh: note.zh, noteEn: note.en }
  const words = isEmpty ? "" : ruleWords(rule, certificates, lang)
  const groups = ruleChoices(certificates, lang)
  return { code, facts, values, words, groups, seen: changedAt.toISOString(), idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor } = await guard(args, "operation-publish")
  const code = args.params.code ?? ""
  const form = parseForm(await readForm(args), editRuleSchema, itemRefusals)
  if (!form.ok) return form.reply
  const { idempotencyToken, seen, intent } = form.value
  const { certificates } = await catalogueWords(services)
  const changes = ruleFromForm(form.value, certificates)
  if (!changes.ok) return form.refused(changes.error)
  const saved = await editItem(services, actor, { code, idempotencyToken, seen, changes: changes.value })
  if (!saved.ok) return form.refused(saved.error)
  const next = intent === "add" ? path.editItem(code, "rule") : path.catalogueItem(code)
  return redirectWithFlash(services, next, "saved")
}

export const meta: MetaFunction<typeof loader> = ({ matches, params }) =>
  pageMeta(matches, lang => `${params.code} ${translator(editingTexts, lang)("part.rule")}`)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function EditItemRule() {
  const t = useTexts(editingTexts)
  const lang = useLang()
  const { code, facts, values, words, groups, seen, idempotencyToken } = useLoaderData<typeof loader>()
  const rules = useTexts(ruleTexts)
  const lastResult = useActionData<typeof action>()
  const trail = [
    { to: path.catalogue(), label: t("title") },
    { to: path.catalogueItem(code), label: lang === "en" ? facts.nameEn : facts.name },
  ]
  return (
    <>
      <Crumbs trail={trail} here={t("part.rule")} />
      <PageHead title={t("part.rule")} lead={`${code} · ${lang === "en" ? facts.nameEn : facts.name}`} />
      <Card>
        {words && (
          <p>
            <b>{rules("inWords")}</b> {words}
          </p>
        )}
        {!words && <p className="muted">{rules("none")}</p>}
        <RuleForm
          key={seen}
          lastResult={lastResult}
          idempotencyToken={idempotencyToken}
          seen={seen}
          values={values}
          groups={groups}
        />
      </Card>
    </>
  )
}
