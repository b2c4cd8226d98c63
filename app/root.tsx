import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorScreen, errorWords, statusOfError } from "~/components/error-screen";
import { FocusOnNavigation } from "~/components/focus-on-navigation";
import { useNonce } from "~/components/nonce";
import { type PageContext, usePageContext } from "~/components/page-context";
import { PublicShell } from "~/components/public-shell";
import { m } from "~/messages/compiled/messages";
import { getLocale } from "~/messages/compiled/runtime";
import { readPreferences } from "~/platform/preferences.server";
import { requestContext } from "~/platform/request-context.server";
import { optionalViewer } from "~/platform/viewer.server";
import stylesheet from "./tailwind.css?url";

export async function loader({ request }: LoaderFunctionArgs): Promise<PageContext> {
  await optionalViewer(request);
  const { theme = "system" } = await readPreferences(request.headers.get("Cookie"));
  const { requestId, timeZone } = requestContext();
  return { locale: getLocale(), theme, timeZone, now: new Date().toISOString(), requestId };
}

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme } = usePageContext();
  const nonce = useNonce();
  return (
    <html lang={locale} dir="ltr" data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={m.general_site_description()} />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <>
      <FocusOnNavigation />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { locale, theme, requestId } = usePageContext();
  const status = statusOfError(error);
  return (
    <PublicShell preferences={{ locale, theme }} width="reading">
      <title>{m.general_page_title({ page: errorWords(status).title })}</title>
      <ErrorScreen status={status} requestId={status >= 500 ? requestId : undefined} />
    </PublicShell>
  );
}
