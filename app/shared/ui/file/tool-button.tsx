import type { ReactNode } from "react"
import { Button } from "#app/shared/ui/button.tsx"

/** A button of the viewer; one that can do nothing now keeps the focus and says so. */
export function ToolButton({ onPress, children }: { onPress: false | (() => void); children: ReactNode }) {
  return (
    <Button slim onClick={onPress || undefined} aria-disabled={!onPress || undefined}>
      {children}
    </Button>
  )
}
