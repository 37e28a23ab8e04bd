import { type ReactNode, useId } from "react"
import { classNames } from "./class-names.ts"

interface SectionProps {
  title?: ReactNode
  /** Beside the title: a link to all, a tag, a date. */
  aside?: ReactNode
  children: ReactNode
  /** For links to this part of the page. */
  id?: string
  className?: string
}

function Titled({ title, aside, children, id, className }: SectionProps) {
  const titleId = useId()
  return (
    <section className={className} id={id} aria-labelledby={title ? titleId : undefined}>
      {title && (
        <div className="section-head">
          <h2 id={titleId}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** A part of a page on its own surface. */
export function Card({ className, ...rest }: SectionProps) {
  return <Titled {...rest} className={classNames("card", className)} />
}

/** A part of a page on the ground. */
export function Section(props: SectionProps) {
  return <Titled {...props} />
}

/** Main column and a narrower one beside it; one under the other on a phone. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="two">
      <div className="stack">{children}</div>
      <div className="stack">{aside}</div>
    </div>
  )
}
