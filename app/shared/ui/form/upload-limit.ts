import { useRouteLoaderData } from "@remix-run/react"

/** The largest file that may be uploaded, as the root of every page knows it; undefined where the root has failed. */
export function useUploadBytes(): number | undefined {
  return useRouteLoaderData<{ uploadBytes?: number } | null>("root")?.uploadBytes
}
