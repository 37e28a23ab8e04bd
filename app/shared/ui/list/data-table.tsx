import type { ReactNode } from "react"
import { classNames } from "#app/shared/ui/class-names.ts"

export interface Column<Row> {
  /** Unique in the table. */
  key: string
  head: string
  /** Nothing (`""`, null) leaves the cell empty, and is left out of the card on a phone. */
  cell: (row: Row) => ReactNode
  /** Figures stand at the right edge. */
  align?: "start" | "end"
  /** A few signs that Chinese would break in the middle: they stay on one line, but for a phone. */
  short?: boolean
  /** Names the row for readers; the title of the card on a phone. One column at most. */
  isRowHead?: boolean
}

interface DataTableProps<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What the table is about; `quietCaption` when a heading says it already. */
  caption: string
  quietCaption?: boolean
  /** Winner, left out, or nothing special. */
  rowTone?: (row: Row) => "win" | "out" | undefined
}

/** Rows and columns; under 640 px each row is a card with the heads beside its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, quietCaption, rowTone } = props
  return (
    <table className="table">
      <caption className={classNames(quietCaption && "sr-only")}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th
              key={column.key}
              scope="col"
              className={classNames(column.align === "end" && "num", column.short && "short")}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const tone = rowTone?.(row)
          return (
            <tr key={rowKey(row)} className={tone && `row-${tone}`}>
              {columns.map(column => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const isEmpty = content === "" || content === null || content === undefined
  const className = classNames(
    column.align === "end" && "num",
    column.short && "short",
    isEmpty && "cell-empty",
  )
  if (column.isRowHead)
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    )
  return (
    <td className={className} data-label={column.head}>
      {/* One element, so that head and value stand at the two edges of a card. */}
      <div className="cell">{content}</div>
    </td>
  )
}
