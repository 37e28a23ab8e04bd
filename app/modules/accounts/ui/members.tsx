import type {
  changeMemberSchema,
  inviteMemberSchema,
  revokeInvitationSchema,
} from "#app/modules/accounts/organisations/organisation.schema.ts"
import { organisationTexts } from "#app/modules/accounts/organisations/organisation.texts.ts"
import type { OwnOrganisation } from "#app/modules/accounts/organisations/organisation-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { answerTo, type FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { HiddenValue, IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { TextField } from "#app/shared/ui/form/text-fields.tsx"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { Email } from "#app/shared/ui/value/email.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface MembersProps {
  own: OwnOrganisation
  needsPassword: boolean
  idempotencyToken: string
  lastResult: FormAnswer | undefined
}

type Person = OwnOrganisation["members"][number]
type FormProps = Omit<MembersProps, "own">

/** The people of an organisation; its managers invite, change and remove. */
export function Members({ own, ...form }: MembersProps) {
  const t = useTexts(organisationTexts)
  return (
    <>
      <Card title={t("members-title")}>
        <Rows label={t("members-title")}>
          {own.members.map(member => (
            <Row
              key={member.personId}
              title={member.isSelf ? `${member.name} (${t("you")})` : member.name}
              tag={<Tag tone={member.role === "manager" ? "note" : "plain"}>{t(`role.${member.role}`)}</Tag>}
            >
              <p className="muted">
                <Email address={member.email} />
              </p>
              {own.canManage && <MemberForm member={member} {...form} />}
            </Row>
          ))}
        </Rows>
        {!own.canManage && <p className="muted">{t("read-only")}</p>}
      </Card>
      {own.canManage && <InviteForm {...form} />}
      {own.invitations.length > 0 && <Pending own={own} {...form} />}
    </>
  )
}

function useRoles() {
  const t = useTexts(organisationTexts)
  return (["manager", "agent"] as const).map(value => ({ value, label: t(`role.${value}`) }))
}

function MemberForm({ member, idempotencyToken, needsPassword, lastResult }: FormProps & { member: Person }) {
  const t = useTexts(organisationTexts)
  const kit = useFormKit<typeof changeMemberSchema, "personId">({
    id: `member-${member.personId}`,
    lastResult: answerTo(lastResult, { personId: member.personId }),
    labels: { role: t("role") },
    defaultValue: { role: member.role },
  })
  return (
    <details open={kit.answer !== undefined}>
      <summary className="small">{t("change")}</summary>
      <PostForm kit={kit}>
        <HiddenValue field={kit.fields.personId} value={member.personId} />
        <SelectField field={kit.fields.role} choices={useRoles()} />
        <ConfirmPassword field={kit.fields.currentPassword} needed={needsPassword} />
        <IdempotencyToken token={`${idempotencyToken}-${member.personId}`.slice(0, 64)} />
        <p className="actions">
          <SubmitButton tone="plain" name="intent" value="role">
            {t("role-save")}
          </SubmitButton>
          <SubmitButton tone="danger" name="intent" value="remove">
            {t("remove")}
          </SubmitButton>
        </p>
      </PostForm>
    </details>
  )
}

function InviteForm({ idempotencyToken, lastResult }: FormProps) {
  const t = useTexts(organisationTexts)
  const kit = useFormKit<typeof inviteMemberSchema>({
    id: "invite",
    intent: "invite",
    lastResult,
    labels: { email: t("email"), role: t("role") },
    defaultValue: { role: "agent" },
  })
  return (
    <Card title={t("invite-title")}>
      <p className="muted">{t("invite-hint")}</p>
      <PostForm kit={kit}>
        <TextField field={kit.fields.email} type="email" autoComplete="off" />
        <SelectField field={kit.fields.role} choices={useRoles()} />
        <IdempotencyToken token={idempotencyToken} />
        <SubmitButton tone="plain">{t("invite")}</SubmitButton>
      </PostForm>
    </Card>
  )
}

function Pending({ own, ...form }: MembersProps) {
  const t = useTexts(organisationTexts)
  return (
    <Card title={t("pending-title")}>
      <Rows label={t("pending-title")}>
        {own.invitations.map(i => (
          <Row
            key={i.id}
            title={<Email address={i.email} />}
            tag={<Tag>{t(`role.${i.role}`)}</Tag>}
            aside={<Revoke id={i.id} {...form} />}
          >
            <p className="muted">
              {i.isLapsed ? t("lapsed") : t("pending-until")} <When at={i.expiresAt} />
            </p>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function Revoke({ id, idempotencyToken, lastResult }: FormProps & { id: string }) {
  const t = useTexts(organisationTexts)
  const kit = useFormKit<typeof revokeInvitationSchema, "invitationId">({
    id: `revoke-${id}`,
    intent: "revoke",
    lastResult: answerTo(lastResult, { invitationId: id }),
    labels: {},
  })
  return (
    <PostForm kit={kit}>
      <HiddenValue field={kit.fields.invitationId} value={id} />
      <IdempotencyToken token={`${idempotencyToken}-${id}`.slice(0, 64)} />
      <SubmitButton tone="plain">{t("revoke")}</SubmitButton>
    </PostForm>
  )
}
