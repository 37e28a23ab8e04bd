import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { catalogueTexts } from "#app/modules/catalogue/catalogue.texts.ts"
import { commentOnItem } from "#app/modules/catalogue/consultation/comment-on-item.server.ts"
import { consultationPage } from "#app/modules/catalogue/consultation/consultation-queries.server.ts"
import { commentSchema } from "#app/modules/catalogue/editing/editing.schema.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { itemRefusals } from "#app/modules/catalogue/editing/refusals.texts.ts"
import { CommentForm } from "#app/modules/catalogue/ui/comment-forms.tsx"
import { CommentList } from "#app/modules/catalogue/ui/comment-list.tsx"
import { FactComparison } from "#app/modules/catalogue/ui/fact-comparison.tsx"
import { FactList } from "#app/modules/catalogue/ui/fact-list.tsx"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { calendarAhead } from "#app/modules/policies/policy-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { translator } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titledBy } from "#app/shared/ui/page-meta.ts"
import { Tag } from "#app/shared/ui/tag.tsx"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const { services, actor, lang, now } = await guard(args, "everyone")
  const [page, calendar] = await Promise.all([
    consultationPage(services, actor, args.params.code ?? "", lang),
    calendarAhead(now),
  ])
  return { page: found(page), calendar, isSignedIn: isPerson(actor), idempotencyToken: newSecret(), now }
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, viewer } = await guard(args, "signed-in")
  const form = parseForm(await readForm(args), commentSchema, itemRefusals)
  if (!form.ok) return form.reply
  const code = args.params.code ?? ""
  const organisationName = viewer.organisation?.name
  const input = { ...form.value, code, organisationName }
  const said = await commentOnItem(services, found(isPerson(actor) && actor), input)
  if (!said.ok) return form.refused(said.error)
  return redirectWithFlash(services, path.itemConsultation(code), "submitted")
}

export const meta = titledBy<typeof loader>(
  (data, lang) => `${data?.page.name ?? ""} ${translator(editingTexts, lang)("consultation.open")}`,
)
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Consultation() {
  const t = useTexts(editingTexts)
  const words = useTexts(catalogueTexts)
  const compare = useTexts(versionsTexts)
  const { page, calendar, isSignedIn, idempotencyToken, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const trail = [
    { to: path.items(), label: words("title") },
    { to: path.consultations(), label: t("consultations.title") },
  ]
  const state = t(page.isOpen ? "consultation.open" : "consultation.closed")
  return (
    <div className="wrap band">
      <Crumbs trail={trail} here={page.name} />
      <PageHead
        title={page.name}
        tag={<Tag tone={page.isOpen ? "wait" : "plain"}>{state}</Tag>}
        lead={page.code}
      />
      <div className="stack">
        <p>
          {t("consultation.time")} <When at={page.openedAt} now={now} /> · {t("consultations.closes")}{" "}
          <CalendarProvider ahead={calendar}>
            <When at={page.closesAt} now={now} deadline="working-days" />
          </CalendarProvider>
        </p>
        <Card title={t("consultation.draft")}>
          {page.isRevision && (
            <FactComparison
              changes={page.changes}
              before={compare("compare.inForce")}
              after={compare("compare.draft")}
              caption={t("words.revision")}
            />
          )}
          {!page.isRevision && <FactList facts={page.changes} />}
        </Card>
        <Card title={t("comments")}>
          <CommentList comments={page.comments} now={now} />
          {page.waiting > 0 && <p className="muted">{t("waiting.n", { n: page.waiting })}</p>}
          {page.mayComment && (
            <CommentForm
              key={page.comments.length}
              lastResult={lastResult}
              idempotencyToken={idempotencyToken}
            />
          )}
          {page.isOpen && !isSignedIn && (
            <p>
              <Link to={path.signIn(path.itemConsultation(page.code))}>{t("comment.sign-in")}</Link>
            </p>
          )}
        </Card>
      </div>
    </div>
  )
}
