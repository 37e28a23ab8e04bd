import { Form } from "@remix-run/react"
import type { DemoAccount } from "#app/modules/accounts/people/people-queries.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"

/** One button for each demonstration account; nothing outside demo mode. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useTexts(signInTexts)
  if (accounts.length === 0) return null
  return (
    <Card title={t("demo-title")}>
      <p className="muted">{t("demo-lead")}</p>
      <Rows label={t("demo-title")}>
        {accounts.map(account => (
          <Row key={account.email} title={t(`role.${account.role}`)} aside={<Enter account={account} />}>
            <p className="muted">
              {[account.name, account.organisationName, account.memberRole && t(`role.${account.memberRole}`)]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function Enter({ account }: { account: DemoAccount }) {
  const t = useTexts(signInTexts)
  return (
    <Form method="post">
      <input type="hidden" name="demoEmail" value={account.email} />
      <Button type="submit" slim aria-label={`${t("demo-enter")}: ${account.name}`}>
        {t("demo-enter")}
      </Button>
    </Form>
  )
}
