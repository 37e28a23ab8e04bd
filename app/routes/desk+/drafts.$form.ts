import { type ActionFunctionArgs, json } from "@remix-run/node"
import { guard } from "#app/platform/auth/guard.server.ts"
import { dropDraft, keepDraft } from "#app/platform/drafts/drafts.server.ts"
import { readForm } from "#app/platform/http/read-form.server.ts"
import { redirectWithFlash } from "#app/platform/http/reply.server.ts"
import { internalPath } from "#app/shared/paths.ts"

const STATUS: Record<string, number> = { "not-found": 404, "too-long": 413, "too-many-attempts": 429 }

/** Keeps what is typed into a form and not sent yet; with `discard` forgets it and goes back to its page. */
export async function action(args: ActionFunctionArgs) {
  const entered = await guard(args, "signed-in")
  const form = args.params.form ?? ""
  const sent = await readForm(args, entered)
  if (sent.data.get("intent") === "discard") {
    await dropDraft(entered, form)
    return redirectWithFlash(entered.services, internalPath(sent.data.get("next")), "draft-discarded")
  }
  const kept = await keepDraft(entered, form, sent)
  return kept.ok ? json(kept.value) : json(kept.error, { status: STATUS[kept.error.code] ?? 409 })
}
