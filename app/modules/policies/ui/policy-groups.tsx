import { policiesTexts } from "#app/modules/policies/policies.texts.ts"
import { groupPolicies } from "#app/modules/policies/policy-groups.ts"
import type { PolicyView } from "#app/modules/policies/policy-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Section } from "#app/shared/ui/card.tsx"
import { EmptyState } from "#app/shared/ui/empty-state.tsx"
import { PolicyTable } from "./policy-table.tsx"

interface PolicyGroupsProps {
  policies: readonly PolicyView[]
  changeHref?: (key: string) => string
}

/** All rules, one table a group. */
export function PolicyGroups({ policies, changeHref }: PolicyGroupsProps) {
  const t = useTexts(policiesTexts)
  if (policies.length === 0) return <EmptyState title={t("empty")} />
  return (
    <div className="stack">
      {groupPolicies(policies).map(([group, inGroup]) => (
        <Section key={group} id={group} title={t(`group.${group}`)}>
          <PolicyTable caption={t(`group.${group}`)} policies={inGroup} changeHref={changeHref} />
        </Section>
      ))}
    </div>
  )
}
