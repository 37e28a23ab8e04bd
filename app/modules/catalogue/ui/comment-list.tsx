import type { ReactNode } from "react"
import type { CommentView } from "#app/modules/catalogue/consultation/consultation-queries.server.ts"
import { editingTexts } from "#app/modules/catalogue/editing/editing.texts.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { Tag } from "#app/shared/ui/tag.tsx"
import { When } from "#app/shared/ui/value/when.tsx"

interface CommentListProps {
  comments: readonly CommentView[]
  now: Date
  /** What stands below a comment that waits. */
  answerForm?: (comment: CommentView) => ReactNode
}

/** Comments on a draft with their answers: by whom as an organisation, never by which person. */
export function CommentList({ comments, now, answerForm }: CommentListProps) {
  const t = useTexts(editingTexts)
  if (comments.length === 0) return <p className="muted">{t("comments.none")}</p>
  return (
    <ol className="plain-list stack">
      {comments.map(comment => (
        <li key={comment.id}>
          <p className="small">
            <b>{comment.organisationName ?? t("someone")}</b>{" "}
            {comment.isDepartment && <Tag tone="note">{t("department")}</Tag>}{" "}
            {comment.isOwn && <Tag>{t("own")}</Tag>}{" "}
            <Tag tone={comment.answeredAt ? "open" : "wait"}>
              {t(comment.answeredAt ? "answered" : "waiting")}
            </Tag>{" "}
            <When at={comment.at} now={now} />
          </p>
          <p className="lines">{comment.text}</p>
          {comment.answer && (
            <p className="lines">
              <b>{t("answer.text")}</b> {comment.answer}
            </p>
          )}
          {!comment.answeredAt && answerForm?.(comment)}
        </li>
      ))}
    </ol>
  )
}
