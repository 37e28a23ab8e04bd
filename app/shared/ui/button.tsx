import { Link } from "@remix-run/react"
import type { ComponentProps } from "react"
import { classNames } from "./class-names.ts"

interface Look {
  /** `main` for the one action of a page, `danger` for what cannot be undone, `quiet` beside other things. */
  tone?: "plain" | "main" | "danger" | "quiet"
  /** Lower, for rows and headers. */
  slim?: boolean
}

function look({ tone = "plain", slim }: Look, className?: string): string | undefined {
  return classNames("btn", tone !== "plain" && `btn-${tone}`, slim && "btn-slim", className)
}

/** A button that acts in the page; in a form of the kit use `SubmitButton`. */
export function Button({ tone, slim, className, type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={look({ tone, slim }, className)} />
}

/** A link that looks like a button, for the next step that is a page. */
export function LinkButton({ tone, slim, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={look({ tone, slim }, className)} />
}

/** What cannot be done yet; the words say from when (17:00 后可开启). */
export function NotYet({ children, slim }: { children: React.ReactNode; slim?: boolean }) {
  return <span className={classNames("btn", "btn-not-yet", slim && "btn-slim")}>{children}</span>
}
