import { Link } from "@remix-run/react"
import type { ComplaintTarget } from "#app/modules/complaints/complaint.ts"
import { complaintTexts } from "#app/modules/complaints/complaints.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"

/** What a case is about, as a link; the home page stands for the platform as a whole. */
export function TargetLink({ target }: { target: Pick<ComplaintTarget, "label" | "path"> }) {
  const t = useTexts(complaintTexts)
  return <Link to={target.path}>{target.path === path.home() ? t("whole-site") : target.label}</Link>
}
