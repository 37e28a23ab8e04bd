import type { LoaderFunctionArgs } from "@remix-run/node"
import { claimableTexts } from "#app/modules/claimable/claimable.texts.ts"
import { CLAIMABLE_COLUMNS } from "#app/modules/claimable/claimable-columns.ts"
import { found, guard } from "#app/platform/auth/guard.server.ts"
import { TABLE_FORMATS, tableAnswer } from "#app/platform/tables/write-table.server.ts"
import { translator } from "#app/shared/i18n/texts.ts"

/** The empty table of the import, to fill in. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await guard(args, "vetting")
  const format = found(TABLE_FORMATS.find(known => known === args.params.format))
  const name = translator(claimableTexts, lang)("title")
  return tableAnswer(format, { columns: CLAIMABLE_COLUMNS, rows: [], name, lang })
}
