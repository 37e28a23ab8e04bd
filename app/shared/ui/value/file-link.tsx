import { useTexts } from "#app/shared/i18n/language.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { uiTexts } from "#app/shared/ui/ui.texts.ts"

const KB = 1024
const MB = KB * KB

/** Size of a file as people say it: 1.2 MB, 840 KB. */
export function formatBytes(bytes: number): string {
  if (bytes < KB) return `${bytes} B`
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`
  return `${(bytes / MB).toFixed(1).replace(/\.0$/, "")} MB`
}

/** A file to fetch, with kind and size said before. `href` is the full address of the file, without a language. */
export function FileLink({ href, name, bytes }: { href: string; name: string; bytes: number }) {
  const t = useTexts(uiTexts)
  const kind = (name.split(".").pop() ?? "").toUpperCase()
  return (
    <span className="file-link">
      <Icon name="file" />
      <a href={href} download={name}>
        {name}
      </a>
      <span className="small">{t("file-details", { kind, size: formatBytes(bytes) })}</span>
    </span>
  )
}
