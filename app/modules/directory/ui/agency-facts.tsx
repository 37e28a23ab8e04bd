import { Link } from "@remix-run/react"
import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { AgencyPage } from "#app/modules/directory/profile/agency-page.server.ts"
import { profileTexts } from "#app/modules/directory/profile/profile.texts.ts"
import { HoldList, type ShownHold } from "#app/modules/directory/ui/hold-list.tsx"
import { useLang, useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { describeDay } from "#app/shared/time/describe.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Card } from "#app/shared/ui/card.tsx"
import { Facts } from "#app/shared/ui/list/facts.tsx"

/** What of an agency its facts show. */
type Shown = Omit<AgencyPage, "holds" | "inactive" | "listedAt"> & { listedAt?: Date | string }

/** Who the agency is and how to reach it; the number only for signed-in people. */
export function AgencyFacts({ agency }: { agency: Shown }) {
  const t = useTexts(directoryTexts)
  const lang = useLang()
  const { uscc, legalRepresentative, region, address, servesRegions, contactName, contactPhone } = agency
  const since = agency.listedAt && describeDay(localDay(new Date(agency.listedAt)), lang)
  const signIn = <Link to={path.signIn(path.agency(agency.id))}>{t("phone-hidden")}</Link>
  return (
    <Card title={t("facts")}>
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
      {agency.mayPublish && <p className="small muted">{t("publish-hint")}</p>}
      <p>
        <Link to={path.complaint(path.agency(agency.id))}>{t("complain")}</Link>
      </p>
      {agency.hasFile && (
        <p>
          <Link to={path.vettingFile(agency.id)}>{t("open-file")}</Link>
        </p>
      )}
    </Card>
  )
}

/** 预警 as everybody sees it: the coded reason, since when and until when. */
export function HoldsInForce({ holds }: { holds: readonly ShownHold[] }) {
  const t = useTexts(directoryTexts)
  const p = useTexts(profileTexts)
  if (holds.length === 0) return null
  return (
    <Callout level={2} tone="warning" title={t("warned-title")}>
      <p>{t("warned-text")}</p>
      <HoldList holds={holds} />
      <p className="small">{p("holds-hint")}</p>
    </Callout>
  )
}
