import type { LoaderFunctionArgs } from "@remix-run/node"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { ITEM_COLUMNS } from "#app/modules/catalogue/table/item-columns.ts"
import { itemTableRows } from "#app/modules/catalogue/table/table-queries.server.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { TABLE_FORMATS, tableAnswer } from "#app/platform/tables/write-table.server.ts"
import { translator } from "#app/shared/i18n/texts.ts"

/** All items in the columns of the import, or the empty table to fill in. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, lang } = await guard(args, "operation-publish")
  const format = found(TABLE_FORMATS.find(known => known === args.params.format))
  const isEmpty = new URL(args.request.url).searchParams.has("empty")
  const rows = isEmpty ? [] : await itemTableRows(services, lang)
  const name = translator(editingTexts, lang)("title")
  return tableAnswer(format, { columns: ITEM_COLUMNS, rows, name, lang })
}
