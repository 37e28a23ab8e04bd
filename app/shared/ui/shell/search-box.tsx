import { Form } from "@remix-run/react"
import { useEffect, useRef } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Button } from "#app/shared/ui/button.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { shellTexts } from "./shell.texts.ts"

const TYPING = "input, textarea, select, [contenteditable]"

/** Key `/` goes to the search of the page (`data-search`), or to the one in the header. */
function useSlashKey(own: React.RefObject<HTMLInputElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING)
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return
      const field = document.querySelector<HTMLInputElement>("main input[data-search]") ?? own.current
      if (!field) return
      event.preventDefault()
      field.focus()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [own])
}

/** The search in the header, on wide screens; on narrow ones the first link of the navigation leads to the same. */
export function SearchBox() {
  const t = useTexts(shellTexts)
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
  return (
    <Form className="top-search" action={path.agencies()} role="search" aria-label={t("search-everywhere")}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        aria-label={t("search-label")}
        aria-keyshortcuts="/"
        placeholder={t("search-example")}
        maxLength={100}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </Form>
  )
}

interface SearchFormProps {
  label: string
  /** An example of what may be asked. */
  example?: string
  /** What is asked now. */
  value?: string
  /** Where it goes; without, to the page it stands on. */
  action?: string
  big?: boolean
  /** Filters and order that a new question must not lose, from the query of the page. */
  keep?: readonly (readonly [name: string, value: string])[]
}

/** The search of a page: one line and its button. */
export function SearchForm({ label, example, value = "", action, big = false, keep = [] }: SearchFormProps) {
  const t = useTexts(shellTexts)
  return (
    <Form className={big ? "search search-big" : "search"} action={action} role="search" aria-label={label}>
      {keep.map(([name, kept]) => (
        <input key={`${name} ${kept}`} type="hidden" name={name} value={kept} />
      ))}
      <input
        key={value}
        className="control"
        type="search"
        name="q"
        data-search=""
        aria-label={label}
        placeholder={example}
        defaultValue={value}
        maxLength={100}
      />
      <Button tone="main" type="submit">
        {t("search")}
      </Button>
    </Form>
  )
}
