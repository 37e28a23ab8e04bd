import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { managePeopleSchema } from "#app/modules/accounts/organisations/organisation.schema.ts"
import { listOrganisations } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { managePeople } from "#app/modules/accounts/people/manage-people.server.ts"
import { peopleTexts } from "#app/modules/accounts/people/people.texts.ts"
import { listPeople } from "#app/modules/accounts/people/people-queries.server.ts"
import { accountRefusals } from "#app/modules/accounts/refusals.texts.ts"
import { NewDepartment, NewStaff } from "#app/modules/accounts/ui/new-accounts.tsx"
import { OrganisationList, PeopleList } from "#app/modules/accounts/ui/people-lists.tsx"
import { guard } from "#app/platform/auth/guard.server.ts"
import { needsProof, prove } from "#app/platform/auth/proof.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm, redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { hasStaffRole } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { SearchForm } from "#app/shared/ui/shell/search-box.tsx"

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "system", "supervision", "operation-publish")
  const { actor, now } = entered
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 80)
  const [people, organisations] = await Promise.all([
    listPeople(actor, q || undefined, now),
    listOrganisations(actor, q || undefined, now),
  ])
  const isSystem = hasStaffRole(actor, "system")
  return {
    q,
    people,
    organisations,
    isSystem,
    needsPassword: needsProof(entered),
    idempotencyToken: newSecret(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "system", "supervision", "operation-publish")
  const { services, actor, lang } = entered
  const form = parseForm(await readForm(args), managePeopleSchema, accountRefusals)
  if (!form.ok) return form.reply
  const proof = await prove(entered, form.value.currentPassword)
  if (!proof.ok) return form.refused(proof.error)
  const result = await managePeople(services, actor, { asked: form.value, lang })
  if (!result.ok) return form.refused(result.error)
  return redirectWithFlash(services, path.managePeople(), result.value)
}

export const meta = titled(peopleTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function People() {
  const t = useTexts(peopleTexts)
  const { q, people, organisations, isSystem, ...form } = useLoaderData<typeof loader>()
  const manage = { ...form, lastResult: useActionData<typeof action>() }
  return (
    <>
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="stack">
        <SearchForm label={t("search-label")} example={t("search-label")} value={q} />
        <TwoColumns
          aside={
            isSystem && (
              <>
                <NewStaff {...manage} />
                <NewDepartment {...manage} />
              </>
            )
          }
        >
          {isSystem && <PeopleList people={people} {...manage} />}
          <OrganisationList organisations={organisations} {...manage} />
        </TwoColumns>
      </div>
    </>
  )
}
