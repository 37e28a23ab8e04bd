import { Form } from "@remix-run/react"
import type { ProfileView } from "#app/modules/accounts/people/people-queries.server.ts"
import { profileTexts } from "#app/modules/accounts/people/profile.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface OneButtonProps {
  intent: string
  name: string
  value: string
  children: string
}

/** A form that is one button. */
function OneButton({ intent, name, value, children }: OneButtonProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={name} value={value} />
      <Button type="submit" slim>
        {children}
      </Button>
    </Form>
  )
}

/** The organisations of a person; one is acted for at a time. */
export function OwnOrganisations({ profile }: { profile: ProfileView }) {
  const t = useTexts(profileTexts)
  return (
    <Card title={t("organisations-title")}>
      {profile.memberships.length === 0 && <p className="muted">{t("organisations-empty")}</p>}
      <Rows label={t("organisations-title")}>
        {profile.memberships.map(({ organisationId, name, role, isCurrent }) => (
          <Row
            key={organisationId}
            title={name}
            tag={
              <Tag tone={isCurrent ? "open" : "plain"}>{isCurrent ? t("current") : t(`role.${role}`)}</Tag>
            }
            aside={
              !isCurrent && (
                <OneButton intent="switch" name="organisationId" value={organisationId}>
                  {t("switch")}
                </OneButton>
              )
            }
          >
            <p className="muted">{t(`role.${role}`)}</p>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Where a person is signed in, each to be ended. */
export function OwnSessions({ profile, now }: { profile: ProfileView; now: Date | string }) {
  const t = useTexts(profileTexts)
  return (
    <Card title={t("sessions-title")}>
      <p className="muted">{t("sessions-lead")}</p>
      <Rows label={t("sessions-title")}>
        {profile.sessions.map(session => (
          <Row
            key={session.id}
            title={
              <>
                {t("session-since")} <When at={session.createdAt} />
              </>
            }
            tag={session.isCurrent && <Tag tone="open">{t("session-this")}</Tag>}
            aside={
              !session.isCurrent && (
                <OneButton intent="end-session" name="session" value={session.id}>
                  {t("session-end")}
                </OneButton>
              )
            }
          >
            <p className="muted">
              {t("session-seen")} <When at={session.seenAt} now={now} />
            </p>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
