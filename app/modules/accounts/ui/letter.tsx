import type { MailView } from "#app/modules/accounts/sign-in/mailbox-queries.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

const LINK = /https?:\/\/\S+/

/** One letter of the demonstration mailbox, its link to follow. */
export function Letter({ mail }: { mail: MailView }) {
  const t = useTexts(signInTexts)
  const link = LINK.exec(mail.text)?.[0]
  return (
    <article className="card">
      <div className="section-head">
        <h2>{mail.subject}</h2>
        <When at={mail.sentAt} />
      </div>
      <p className="muted">{t("mailbox-to", { to: mail.to })}</p>
      {mail.text.split(/\n+/).map(line => (
        <p key={line}>{line}</p>
      ))}
      {link && (
        <p>
          <a className="btn" href={new URL(link).pathname}>
            {t("mailbox-open")}
          </a>
        </p>
      )}
    </article>
  )
}
