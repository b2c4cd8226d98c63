import { type RequestHandler, Router } from "express";
import sirv from "sirv";

const year = 365 * 24 * 60 * 60;
const hour = 60 * 60;

/**
 * The files of the browser's build, in their precompressed forms. What is below `/assets` has its content's hash
 * in its name and is kept for ever; the rest (icons) for an hour. A missing asset is a plain 404.
 *
 * @param folder read once, now: files that come later are not served
 */
export function staticAssets(folder: string): RequestHandler {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const isHashed = pathname.startsWith("/assets/");
      const caching = isHashed ? `public, max-age=${year}, immutable` : `public, max-age=${hour}`;
      response.setHeader("Cache-Control", caching);
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  const router = Router();
  router.use((request, response, next) => files(request, response, next));
  router.use("/assets", (_request, response) => {
    response.status(404).set("Cache-Control", "no-store").type("text/plain").send("There is no such file.\n");
  });
  return router;
}
