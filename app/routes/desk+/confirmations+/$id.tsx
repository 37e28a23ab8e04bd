import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { RegisterCompare, RegisterState } from "#app/modules/directory/register/ui/register-compare.tsx"
import { confirmField } from "#app/modules/vetting/confirmation/confirm-field.server.ts"
import { confirmationTexts } from "#app/modules/vetting/confirmation/confirmation.texts.ts"
import { confirmationPage } from "#app/modules/vetting/confirmation/confirmation-queries.server.ts"
import { FieldCard } from "#app/modules/vetting/confirmation/ui/field-card.tsx"
import { confirmSchema } from "#app/modules/vetting/vetting.schema.ts"
import { vettingTexts } from "#app/modules/vetting/vetting.texts.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { answerTo } from "#app/shared/ui/form/form-answer.ts"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang } = await guard(args, "department")
  const person = found(isPerson(actor) && actor)
  const page = found(await confirmationPage(services, person, args.params.id ?? "", lang))
  return { ...page, idempotencyToken: newSecret() }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "department")
  const { services, actor } = entered
  const form = parseForm(await readForm(args, entered), confirmSchema, vettingTexts)
  if (!form.ok) return form.reply
  const person = found(isPerson(actor) && actor)
  const done = await confirmField(services, person, { ...form.value, agencyId: args.params.id ?? "" })
  if (!done.ok) return form.refused(done.error)
  return redirectWithFlash(services, path.confirmations(), "submitted")
}

export const meta = titledBy<typeof loader>(data => data?.name)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function ConfirmationPage() {
  const t = useTexts(confirmationTexts)
  const v = useTexts(vettingTexts)
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Crumbs trail={[{ to: path.confirmations(), label: t("title") }]} here={page.name} />
      <PageHead
        title={page.name}
        tag={<Tag tone={page.kind === "change" ? "note" : "plain"}>{t(`kind.${page.kind}`)}</Tag>}
        lead={page.number}
      />
      <div className="stack">
        {!page.isInCheck && <Callout level={2} title={t("over-title")} />}
        {page.fields.map(field => (
          <FieldCard
            key={field.field}
            {...{ field, now: page.now, idempotencyToken: page.idempotencyToken, isOpen: page.isInCheck }}
            lastResult={answerTo(lastResult, { field: field.field })}
          />
        ))}
        <Card title={t("applicant")}>
          <RegisterState entry={page.entry} />
          <RegisterCompare
            rows={page.register}
            caption={t("applicant")}
            words={{
              ...{ what: v("what"), declared: v("declared") },
              ...{ registered: v("registered"), result: v("result") },
            }}
          />
        </Card>
      </div>
    </>
  )
}
