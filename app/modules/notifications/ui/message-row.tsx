import { Form } from "@remix-run/react"
import { inboxTexts } from "#app/modules/notifications/inbox.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface MessageRowProps {
  message: { id: string; text: string; hasLink: boolean; at: Date; isRead: boolean }
  now: Date
}

/** One message: what happened and when, the way to it, and the mark that it was read. */
export function MessageRow({ message, now }: MessageRowProps) {
  const t = useTexts(inboxTexts)
  const { id, text, hasLink, at, isRead } = message
  return (
    <li className="row-with-aside">
      <div>
        <div>
          {isRead ? text : <b>{text}</b>} {!isRead && <Tag tone="note">{t("unread-mark")}</Tag>}
        </div>
        <div className="small">
          <When at={at} now={now} />
        </div>
      </div>
      <Form method="post" className="actions">
        <input type="hidden" name="message" value={id} />
        {!isRead && (
          <Button slim tone="quiet" type="submit" name="intent" value="mark">
            {t("mark")}
          </Button>
        )}
        {hasLink && (
          <Button slim type="submit" name="intent" value="open">
            {t("open")}
          </Button>
        )}
      </Form>
    </li>
  )
}
