import { Link } from "@remix-run/react"
import type { AgencyPage } from "#app/modules/directory/agency-queries.server.ts"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** Who the agency is and how to reach it; the number only for signed-in people. */
export function AgencyFacts({ agency }: { agency: AgencyPage }) {
  const t = useTexts(directoryTexts)
  const lang = useLang()
  const { uscc, legalRepresentative, region, address, servesRegions, contactName, contactPhone } = agency
  const since = agency.listedAt && describeDay(localDay(new Date(agency.listedAt)), lang)
  const signIn = <Link to={path.signIn(path.agency(agency.id))}>{t("phone-hidden")}</Link>
  return (
    <Facts
      facts={[
        { term: t("uscc"), value: uscc },
        { term: t("legal-representative"), value: legalRepresentative },
        { term: t("region"), value: t(`region.${region}`) },
        { term: t("address"), value: address },
        { term: t("serves"), value: servesRegions.map(id => t(`region.${id}`)).join(" · ") },
        { term: t("contact"), value: contactName },
        { term: t("phone"), value: contactPhone ?? signIn },
        { term: t("listed-since"), value: since },
      ]}
    />
  )
}
