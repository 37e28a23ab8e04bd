/** No list goes further than this page: whoever looks for more needs a filter, and a crawler an end. */
export const LAST_PAGE = 500

/** The page asked for by `?page=`: 1 for nothing and nonsense, at most 500. */
export function parsePage(value: string | null | undefined): number {
  if (!value || !/^\d{1,9}$/.test(value)) return 1
  return Math.min(Math.max(Number(value), 1), LAST_PAGE)
}

/** Which part of a list a page shows. */
export interface PageWindow {
  /** From 1; never beyond `pages`. */
  page: number
  /** At least 1, at most 500. */
  pages: number
  /** How many rows to pass over, and how many to take. */
  skip: number
  limit: number
  /** The first and last row shown, counted from 1; both 0 for an empty list. */
  from: number
  to: number
  total: number
}

/** How many pages a list of `total` rows has: at least 1, at most 500. */
export function pageCount(total: number, pageSize: number): number {
  return Math.min(Math.max(Math.ceil(total / pageSize), 1), LAST_PAGE)
}

/** The part of a list of `total` rows that `page` shows; a page beyond the end shows the last one. */
export function pageWindow(total: number, page: number, pageSize: number): PageWindow {
  const pages = pageCount(total, pageSize)
  const current = Math.min(Math.max(page, 1), pages)
  const skip = (current - 1) * pageSize
  const to = Math.min(skip + pageSize, total)
  return { page: current, pages, skip, limit: pageSize, from: to === 0 ? 0 : skip + 1, to, total }
}
