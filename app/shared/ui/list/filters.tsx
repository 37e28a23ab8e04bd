import { Form, Link, useSearchParams } from "@remix-run/react"
import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Button } from "#app/shared/ui/button.tsx"
import { Icon } from "#app/shared/ui/icon.tsx"
import { listTexts } from "./list.texts.ts"

export interface FilterGroup {
  /** Name of the query parameter. */
  param: string
  title: string
  choices: readonly { value: string; label: string; count?: number }[]
  /** One of the choices at most; without it any number. */
  single?: boolean
  /** The choice of a single one that narrows nothing: it holds while no other is chosen. */
  whole?: string
}

/** What narrows the list now. */
const chosenOf = ({ param, whole }: FilterGroup, query: URLSearchParams) =>
  query.getAll(param).filter(value => value !== whole)

interface FiltersProps {
  groups: readonly FilterGroup[]
  /** Query parameters of the page that the form must not lose: `["q", "sort"]`. */
  keep?: readonly string[]
  children?: ReactNode
}

/** Choices that narrow a list, kept in the address; folded away on a phone. */
export function Filters({ groups, keep = ["q", "sort"], children }: FiltersProps) {
  const t = useTexts(listTexts)
  const [query] = useSearchParams()
  const chosen = groups.reduce((n, group) => n + chosenOf(group, query).length, 0)
  return (
    <details className="filters">
      <summary>{chosen ? t("filter-n", { n: chosen }) : t("filter")}</summary>
      {/* A new form for each address, so that its boxes show what holds. */}
      <Form className="card" aria-label={t("filter")} key={query.toString()} preventScrollReset>
        {keep.map(name =>
          query
            .getAll(name)
            .map(value => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        {groups.map(group => (
          <Group key={group.param} group={group} chosen={chosenOf(group, query)} />
        ))}
        {children}
        <Button type="submit">{t("apply")}</Button>
      </Form>
    </details>
  )
}

function Group({ group, chosen }: { group: FilterGroup; chosen: readonly string[] }) {
  return (
    <fieldset>
      <legend>{group.title}</legend>
      {group.choices.map(choice => (
        <label key={choice.value} className="filter-choice">
          <input
            type={group.single ? "radio" : "checkbox"}
            name={group.param}
            value={choice.value}
            defaultChecked={
              chosen.includes(choice.value) || (chosen.length === 0 && choice.value === group.whole)
            }
          />
          <span>{choice.label}</span>
          {choice.count !== undefined && <span className="filter-count">{choice.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}

/** What is chosen now, each removable, and a way to clear all. */
export function ChosenFilters({ groups }: { groups: readonly FilterGroup[] }) {
  const t = useTexts(listTexts)
  const [query] = useSearchParams()
  const chosen = groups.flatMap(group =>
    group.choices
      .filter(choice => chosenOf(group, query).includes(choice.value))
      .map(choice => ({ param: group.param, ...choice })),
  )
  if (chosen.length === 0) return null
  const without = (drop: (name: string, value: string) => boolean) => {
    const rest = [...query].filter(([name, value]) => name !== "page" && !drop(name, value))
    return `?${new URLSearchParams(rest)}`
  }
  const params = groups.map(group => group.param)
  return (
    <div className="chips">
      {chosen.map(({ param, value, label }) => (
        <Link
          key={`${param} ${value}`}
          className="chip chip-on"
          aria-label={t("remove", { label })}
          to={without((n, v) => n === param && v === value)}
        >
          {label}
          <Icon name="close" />
        </Link>
      ))}
      <Link className="chip" to={without(name => params.includes(name))}>
        {t("clear")}
      </Link>
    </div>
  )
}
