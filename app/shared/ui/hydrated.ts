import { useSyncExternalStore } from "react"

const never = () => () => undefined

/** False on the server and while hydrating, true once scripts run: for controls that need them. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
