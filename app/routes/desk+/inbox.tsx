import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { inboxSchema } from "#app/modules/notifications/inbox.schema.ts"
import { inboxTexts } from "#app/modules/notifications/inbox.texts.ts"
import { inboxOf } from "#app/modules/notifications/inbox-queries.server.ts"
import { markAllRead, markRead } from "#app/modules/notifications/mark-read.server.ts"
import { MessageRow } from "#app/modules/notifications/ui/message-row.tsx"
import { type Entered, found, guard } from "#app/platform/auth/guard.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { parseForm } from "#app/platform/http/reply.server.ts"
import { isPerson } from "#app/shared/actor.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { parsePage } from "#app/shared/pagination.ts"
import { path } from "#app/shared/paths.ts"
import { Button } from "#app/shared/ui/button.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Pagination } from "#app/shared/ui/list/pagination.tsx"
import { Rows } from "#app/shared/ui/list/rows.tsx"
import { PageHead } from "#app/shared/ui/page-head.tsx"
import { titled } from "#app/shared/ui/page-meta.ts"

const person = ({ actor }: Entered) => found(isPerson(actor) && actor)

export async function loader(args: LoaderFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const page = parsePage(new URL(args.request.url).searchParams.get("page"))
  return { ...(await inboxOf(person(entered), entered.lang, page, entered.now)), now: entered.now }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const form = parseForm(await readForm(args), inboxSchema)
  if (!form.ok) throw new Response("Bad form", { status: 400 })
  const here = path.inbox({ page: new URL(args.request.url).searchParams.get("page") ?? undefined })
  if (form.value.intent === "mark-all") {
    await markAllRead(person(entered), entered.now)
    return redirect(here)
  }
  const marked = await markRead(person(entered), form.value.message, entered.now)
  const { link } = found(marked.ok && marked.value)
  return redirect(form.value.intent === "open" && link ? link : here)
}

export const meta = titled(inboxTexts, "title")
export { RouteErrorBoundary as ErrorBoundary } from "#app/shared/ui/route-error.tsx"

export default function Inbox() {
  const t = useTexts(inboxTexts)
  const { messages, window, unread, now } = useLoaderData<typeof loader>()
  const markAll = unread > 0 && (
    <Form method="post">
      <Button type="submit" name="intent" value="mark-all">
        {t("mark-all")}
      </Button>
    </Form>
  )
  const lead = unread > 0 ? t("unread", { n: unread }) : t("none-unread")
  return (
    <>
      <PageHead title={t("title")} lead={messages.length > 0 && lead} action={markAll} />
      {messages.length === 0 && <EmptyState title={t("empty")}>{t("empty-hint")}</EmptyState>}
      {messages.length > 0 && (
        <Rows label={t("title")}>
          {messages.map(message => (
            <MessageRow key={message.id} message={message} now={now} />
          ))}
        </Rows>
      )}
      <Pagination window={window} />
    </>
  )
}
