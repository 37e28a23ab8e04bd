import { useLocation } from "@remix-run/react"

/** The query of the page, and a function that gives the address of the same page with another one. */
export function usePageQuery(): [query: URLSearchParams, at: (other: URLSearchParams) => string] {
  const { pathname, search } = useLocation()
  return [new URLSearchParams(search), other => (other.size === 0 ? pathname : `${pathname}?${other}`)]
}
