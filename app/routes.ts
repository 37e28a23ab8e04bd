import { remixRoutesOptionAdapter } from "@remix-run/routes-option-adapter"
import { flatRoutes } from "remix-flat-routes"

export default remixRoutesOptionAdapter(defineRoutes =>
  flatRoutes("routes", defineRoutes, {
    ignoredRouteFiles: ["**/.*", "**/*.test.*", "**/*.server.*", "**/ui/**"],
  }),
)
