import { Link } from "@remix-run/react"
import type { OrganisationRow } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { suspensionTexts } from "#app/modules/accounts/owners/suspension.texts.ts"
import { peopleTexts } from "#app/modules/accounts/people/people.texts.ts"
import type { PersonRow } from "#app/modules/accounts/people/people-queries.server.ts"
import { signInTexts } from "#app/modules/accounts/sign-in/sign-in.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { lookup } from "#app/shared/i18n/texts.ts"
import { path } from "#app/shared/paths.ts"
import { Card } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Email } from "#app/shared/ui/value/email.tsx"
import { OrganisationTag } from "./organisation-state.tsx"
import { type ManageFormProps, Suspension } from "./suspension.tsx"

/** People that were found, each to be suspended or reinstated. */
export function PeopleList({ people, ...form }: ManageFormProps & { people: readonly PersonRow[] }) {
  const t = useTexts(peopleTexts)
  const lang = useLang()
  return (
    <Card title={t("people-title")}>
      <p className="muted">{t("people-hint")}</p>
      {people.length === 0 && <EmptyState title={t("people-empty")} />}
      <Rows label={t("people-title")}>
        {people.map(person => (
          <Row
            key={person.id}
            title={person.name}
            tag={
              <Tag tone={person.status === "active" ? "open" : "risk"}>{t(`status.${person.status}`)}</Tag>
            }
          >
            <p className="muted">
              <Email address={person.email} />
              {[
                person.staffRole && lookup(signInTexts, lang, `role.${person.staffRole}`),
                person.organisations > 0 && t("in-organisations", { n: person.organisations }),
                person.suspendedReason,
              ]
                .filter(Boolean)
                .map(fact => ` · ${fact}`)}
            </p>
            {!person.isSelf && (
              <Suspension
                id={person.id}
                what="person"
                isSuspended={person.status === "suspended"}
                {...form}
              />
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Organisations that were found. */
export function OrganisationList(props: ManageFormProps & { organisations: readonly OrganisationRow[] }) {
  const { organisations, ...form } = props
  const t = useTexts(peopleTexts)
  const reasons = useTexts(suspensionTexts)
  return (
    <Card title={t("organisations-title")}>
      <p className="muted">{t("organisations-hint")}</p>
      {organisations.length === 0 && <EmptyState title={t("organisations-empty")} />}
      <Rows label={t("organisations-title")}>
        {organisations.map(o => (
          <Row key={o.id} title={o.name} tag={<OrganisationTag status={o.status} />}>
            <p className="muted">
              {o.canReadFile ? <Link to={path.ownerCheck(o.id)}>{o.uscc}</Link> : o.uscc}
              {o.suspension && ` · ${reasons(`reason.${o.suspension.reason}`)} · ${o.suspension.note}`}
            </p>
            {o.canSuspend && ["active", "suspended"].includes(o.status) && (
              <Suspension id={o.id} what="organisation" isSuspended={o.status === "suspended"} {...form} />
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
