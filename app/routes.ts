import { flatRoutes } from "@remix-run/fs-routes";

/** Every folder in `routes/` with a `route.ts(x)` is one URL; its other files are that page's own parts. */
export default flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] });
