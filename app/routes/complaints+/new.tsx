import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { fileComplaintSchema } from "#app/modules/complaints/complaint.schema.ts"
import { complainedAbout } from "#app/modules/complaints/complaint-target.server.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { fileComplaint } from "#app/modules/complaints/file-complaint.server.ts"
import { complaintRefusals } from "#app/modules/complaints/refusals.texts.ts"
import { ComplaintForm } from "#app/modules/complaints/ui/complaint-form.tsx"
import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarAhead, currentPolicies } from "#app/modules/policies/policy-queries.server.ts"
import { guard } from "#app/platform/auth/guard.server.ts"
import { DOCUMENTS } from "#app/platform/files/uploads.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm } from "#app/platform/http/reply.server.ts"
import { newSecret } from "#app/platform/ids.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Card, TwoColumns } from "#app/shared/ui/card.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"
import { CalendarProvider } from "#app/shared/ui/value/calendar.tsx"

/** 证明材料: what may be attached. */

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await guard(args, "everyone")
  const about = new URL(args.request.url).searchParams.get("about")
  const [{ target, objectionBy }, policies, calendar] = await Promise.all([
    complainedAbout(about),
    currentPolicies(now, ["complaint.accept"]),
    calendarAhead(now),
  ])
  const acceptDays = readPolicy(policies, "complaint.accept")
  const signedIn = actor.kind === "person"
  return { target, objectionBy, acceptDays, calendar, now, idempotencyToken: newSecret(), signedIn }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "everyone")
  const { services, actor } = entered
  const sent = await readForm(args, entered, actor.kind === "person" ? { evidence: DOCUMENTS } : {})
  const form = parseForm(sent, fileComplaintSchema, complaintRefusals)
  if (!form.ok) return form.reply
  const filed = await fileComplaint(services, actor, form.value, args.context.clientAddress)
  return filed.ok ? redirect(path.complaintReceipt(filed.value.complaintId)) : form.refused(filed.error)
}

export const meta = titled(complaintTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function NewComplaint() {
  const t = useTexts(complaintTexts)
  const { calendar, ...page } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="wrap band">
      <Crumbs here={t("title")} />
      <PageHead title={t("title")} lead={t("lead")} />
      <TwoColumns
        aside={
          <Card title={t("what-next")}>
            <ul className="list-disc pl-5">
              <li>{t("next-number")}</li>
              <li>{t("next-accept", { n: page.acceptDays })}</li>
              <li>{t("next-journal")}</li>
              <li>{t("next-offline")}</li>
            </ul>
          </Card>
        }
      >
        <Card>
          <CalendarProvider ahead={calendar}>
            <ComplaintForm {...page} lastResult={lastResult} />
          </CalendarProvider>
        </Card>
      </TwoColumns>
    </div>
  )
}
