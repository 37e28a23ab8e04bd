import { Link } from "@remix-run/react"
import { homeTexts } from "#app/modules/dashboard/home.texts.ts"
import { fieldTexts } from "#app/shared/fields.texts.ts"
import { NINE_FIELD_IDS } from "#app/shared/fields.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"

interface HomeFieldsProps {
  agencies: Record<string, number>
  openRequests: Record<string, number>
}

/** The nine fields, each with how many agencies work in it and how many requests are open now. */
export function HomeFields({ agencies, openRequests }: HomeFieldsProps) {
  const t = useTexts(homeTexts)
  const field = useTexts(fieldTexts)
  return (
    <>
      <ul className="grid gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-2 lg:grid-cols-3">
        {NINE_FIELD_IDS.map(id => {
          const open = openRequests[id] ?? 0
          return (
            <li key={id} className="bg-paper last:sm:max-lg:col-span-2">
              <Link
                to={path.agencies({ field: id })}
                className="block h-full p-4 text-ink no-underline hover:bg-accent-soft"
              >
                <span className="flex items-baseline justify-between gap-3">
                  <b>{field(id)}</b>
                  <span className="font-bold whitespace-nowrap text-accent">
                    {t("agencies", { n: agencies[id] ?? 0 })}
                  </span>
                </span>
                <span className="small block">{t(`field.${id}`)}</span>
                <span className="small block">
                  {open > 0 ? t("open-requests", { n: open }) : t("no-open-requests")}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      <p className="small mt-2">{t("fields-note")}</p>
    </>
  )
}
