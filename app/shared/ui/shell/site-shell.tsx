import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Toast } from "#app/shared/ui/toast.tsx"
import { shellTexts } from "./shell.texts.ts"
import type { ShellData } from "./shell-data.ts"
import { SiteFooter } from "./site-footer.tsx"
import { SiteHeader } from "./site-header.tsx"

/** Header, content and footer of every page. `data` is missing only where the root itself failed. */
export function SiteShell({ data, children }: { data: ShellData | undefined; children: ReactNode }) {
  const t = useTexts(shellTexts)
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip-link")}
      </a>
      <SiteHeader data={data} />
      <Toast text={data?.flash} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter demoMode={data?.demoMode ?? false} />
    </>
  )
}
