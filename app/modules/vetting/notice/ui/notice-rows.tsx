import { directoryTexts } from "#app/modules/directory/directory.texts.ts"
import type { ListingNoticeState } from "#app/modules/vetting/notice/listing-notice.ts"
import { noticeTexts } from "#app/modules/vetting/notice/notice.texts.ts"
import type { NoticeView } from "#app/modules/vetting/notice/notice-queries.server.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Row, Rows } from "#app/shared/ui/list/rows.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

const TONES = { running: "wait", listed: "open", upheld: "risk", lapsed: "plain" } as const

/** The state of a notice, in a word and a colour. */
export function NoticeState({ state }: { state: ListingNoticeState }) {
  const t = useTexts(noticeTexts)
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}

type Shown = Pick<NoticeView, "id" | "name" | "number" | "region" | "state" | "objections" | "open"> & {
  endsAt: Date | string
}

/** Admissions on notice, one under the other. */
export function NoticeRows({ notices, now }: { notices: readonly Shown[]; now: Date | string }) {
  const t = useTexts(noticeTexts)
  const words = useTexts(directoryTexts)
  return (
    <Rows label={t("title")}>
      {notices.map(notice => (
        <Row
          key={notice.id}
          title={notice.name}
          to={path.listingNotice(notice.id)}
          tag={<NoticeState state={notice.state} />}
        >
          <div className="muted">
            {notice.number} · {words(`region.${notice.region}`)} · {t("until")}{" "}
            <When at={notice.endsAt} now={now} deadline={notice.state === "running" && "working-days"} />
          </div>
          {notice.objections > 0 && (
            <div className="small">
              {t("objections-count", { n: notice.objections, m: notice.objections - notice.open })}
            </div>
          )}
        </Row>
      ))}
    </Rows>
  )
}
