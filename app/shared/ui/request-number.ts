import { useContext, useSyncExternalStore } from "react"
import { NonceContext } from "./nonce.ts"

/** Name of the meta element that carries the number of the answer into the browser. */
export const REQUEST_NUMBER = "request-number"

const never = () => () => undefined
const fromPage = () =>
  document.querySelector<HTMLMetaElement>(`meta[name="${REQUEST_NUMBER}"]`)?.content ?? ""

/** The number under which the answer of this document is logged. */
export function useRequestNumber(): string {
  const { requestId } = useContext(NonceContext)
  return useSyncExternalStore(never, fromPage, () => requestId ?? fromPage())
}
