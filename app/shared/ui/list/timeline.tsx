import type { ReactNode } from "react"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { listTexts } from "./list.texts.ts"

export interface TimelineItem {
  key: string
  state: "done" | "now" | "ahead"
  title: ReactNode
  /** When and by whom. */
  when?: ReactNode
  who?: ReactNode
  /** What is left of the time, for the present step. */
  left?: ReactNode
}

/** What happened, what is happening, what comes next. */
export function Timeline({ steps }: { steps: readonly TimelineItem[] }) {
  const t = useTexts(listTexts)
  const said = { done: t("done"), now: t("now"), ahead: t("ahead") }
  return (
    <ol className="timeline">
      {steps.map(step => (
        <li
          key={step.key}
          className={`step-${step.state}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <div className="step-title">
            <span className="sr-only">{said[step.state]}: </span>
            {step.title}
          </div>
          {(step.when || step.who) && (
            <div className="step-when">
              {step.when}
              {step.who && <span>{step.who}</span>}
            </div>
          )}
          {step.left && <div className="when-left">{step.left}</div>}
        </li>
      ))}
    </ol>
  )
}
