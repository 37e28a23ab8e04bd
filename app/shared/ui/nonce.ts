import { createContext } from "react"

/** What the server knows of one answer: the nonce of its scripts and the number under which it is logged. Empty in the browser. */
export const NonceContext = createContext<{ nonce?: string; requestId?: string }>({})
