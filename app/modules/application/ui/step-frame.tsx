import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { listingTexts } from "#app/modules/application/listing.texts.ts"
import type { ApplicationData } from "#app/modules/application/listing-page.server.ts"
import { stepsTexts } from "#app/modules/application/steps/steps.texts.ts"
import { type Progress, STEPS, type Step } from "#app/modules/application/steps/steps.ts"
import { useTexts } from "#app/shared/i18n/language.tsx"
import { path } from "#app/shared/paths.ts"
import { Callout } from "#app/shared/ui/callout.tsx"
import { Crumbs, PageHead } from "#app/shared/ui/page-head.tsx"

interface StepFrameProps {
  step: Step
  page: Pick<ApplicationData, "progress" | "refusals" | "agency">
  /** A page below the step. */
  title?: string
  children: ReactNode
}

/** A step of the application: where it stands among the others, what is missing in it, and its forms. */
export function StepFrame({ step, page, title, children }: StepFrameProps) {
  const t = useTexts(stepsTexts)
  const words = useTexts(listingTexts)
  const name = t(`step.${step}`)
  const here = page.refusals.filter(refusal => refusal.step === step)
  const home = { to: path.listing(), label: words("title") }
  const trail = title ? [home, { to: path.listingStep(step), label: name }] : [home]
  return (
    <>
      <Crumbs trail={trail} here={title ?? name} />
      <PageHead title={title ?? name} lead={title ? undefined : t(`lead.${step}`)} />
      <StepsNav progress={page.progress} here={step} />
      <div className="stack">
        {here.length > 0 && !title && (
          <Callout tone="warning" title={t("refusals-here", { n: here.length })} level={2}>
            <ul>
              {here.map(refusal => (
                <li key={refusal.text}>{refusal.text}</li>
              ))}
            </ul>
          </Callout>
        )}
        {children}
      </div>
    </>
  )
}

/** The steps as a list of links, each with how far it is. */
export function StepsNav({ progress, here }: { progress: readonly Progress[]; here?: Step }) {
  const t = useTexts(stepsTexts)
  return (
    <nav className="steps" aria-label={t("steps-label")}>
      <ol>
        {progress.map(part => (
          <li key={part.step} className={`steps-${part.state}`}>
            <Link to={path.listingStep(part.step)} aria-current={part.step === here ? "step" : undefined}>
              <span className="steps-name">{t(`step.${part.step}`)}</span>
              <StepState part={part} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepState({ part }: { part: Progress }) {
  const t = useTexts(stepsTexts)
  if (part.state === "missing")
    return <span className="steps-state">{t("state.missing", { n: part.refusals })}</span>
  const isReady = part.step === STEPS[STEPS.length - 1]
  return <span className="steps-state">{t(isReady ? "state.ready" : `state.${part.state}`)}</span>
}

/** The way on when a step saves entry by entry. */
export function NextStep({ step }: { step: Step }) {
  const t = useTexts(stepsTexts)
  return (
    <p>
      <Link className="btn" to={path.listingStep(step)}>
        {t("next-step", { step: t(`step.${step}`) })}
      </Link>
    </p>
  )
}
