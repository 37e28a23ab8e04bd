import { Link } from "@remix-run/react"
import type { ManagedItem } from "#app/modules/catalogue/editing/desk-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { isEditable, isInForce } from "#app/modules/catalogue/item.machine.ts"
import { versionsTexts } from "#app/modules/catalogue/versions/versions.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { FactComparison } from "./fact-comparison.tsx"
import { FactList } from "./fact-list.tsx"

const PARTS = ["edit", "basis", "rule"] as const

/** What an item says or will say, and the ways to change it. */
export function ItemWords({ item }: { item: ManagedItem }) {
  const t = useTexts(editingTexts)
  const words = useTexts(versionsTexts)
  const { code, changes, isRevision, retireReason } = item
  return (
    <Card title={t(isRevision ? "words.revision" : "words")}>
      {retireReason && <Callout tone="warning">{t("retired.reason", { reason: retireReason })}</Callout>}
      <p className="actions">
        {item.mayManage &&
          isEditable(item) &&
          PARTS.map(part => (
            <Link key={part} to={path.editItem(code, part)}>
              {t(`part.${part}`)}
            </Link>
          ))}
        {isInForce(item) && <Link to={path.item(code)}>{t("public")}</Link>}
        {item.version > 0 && <Link to={path.itemVersions(code)}>{words("item.versions.all")}</Link>}
      </p>
      {isRevision && (
        <FactComparison
          changes={changes}
          before={words("compare.inForce")}
          after={words("compare.draft")}
          caption={t("words.revision")}
        />
      )}
      {!isRevision && <FactList facts={changes} />}
    </Card>
  )
}
