import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "~/components/nonce";
import { isLocale, overwriteGetLocale } from "~/messages/compiled/runtime";
import { log } from "~/platform/log.server";
import { PageStream } from "~/platform/page-stream";
import { requestContext } from "~/platform/request-context.server";

const abortAfterMs = 5_000;

overwriteGetLocale(() => {
  const { locale } = requestContext();
  return isLocale(locale) ? locale : "en";
});

/** Renders a page: people get it as soon as its frame is ready, robots when it is whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const readyEvent = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let answered = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={abortAfterMs} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [readyEvent]() {
          answered = true;
          const body = new PageStream();
          if (status === 405) headers.set("Allow", "GET, HEAD");
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          if (answered) log().error({ err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, abortAfterMs + 1_000).unref();
  });
}

/** Logs what went wrong; a request that the browser gave up is nothing wrong. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  const isMissingRoute =
    typeof error === "object" && error !== null && "status" in error && error.status === 404;
  if (!isMissingRoute) log().error({ err: error, requestId: requestContext().requestId }, "request failed");
};
