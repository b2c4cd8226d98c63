import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request as send } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll } from "vitest";
import { type Env, readEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { watchAuthChanges } from "~/platform/session/auth-watch.server";
import { createApp } from "~/server/app";
import { sessionRenewal } from "~/server/http/session-renewal";
import { realPages } from "./real-pages";

export interface Answer {
  status: number;
  /** The `Location` header, or "". */
  location: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** The `Set-Cookie` headers. */
  setCookies: string[];
}

/** What a browser says of a form on our own page. */
const fromOurPage = { "Sec-Fetch-Site": "same-origin" };

/**
 * The whole site on a port of this machine, as a worker process serves it: the same app and pages, and the watch for
 * ended sessions. Called once, at the top of a test file that has served its database; ends after its last test.
 */
export async function serveSite({ watching = true }: { watching?: boolean } = {}): Promise<Site> {
  const settings: Env = readEnv();
  const endWatch = watching ? await watchAuthChanges() : async () => {};
  const app = createApp({
    pages: await realPages(),
    settings,
    log: log(),
    sessionMiddleware: sessionRenewal(),
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await endWatch();
  });
  return new Site(address && typeof address === "object" ? address.port : 0);
}

export class Site {
  constructor(readonly port: number) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A browser that was never here before, or that has these cookies (`a=1; b=2`). */
  browser(cookies = ""): Browser {
    return new Browser(this, cookies);
  }

  /** One request with nothing but what is given. */
  ask(
    path: string,
    {
      method = "GET",
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { port: this.port, host: "127.0.0.1", path, method, headers, agent: false };
      const outgoing = send(options, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            location: incoming.headers.location ?? "",
            headers: incoming.headers,
            body: Buffer.concat(parts).toString(),
            setCookies: incoming.headers["set-cookie"] ?? [],
          }),
        );
      });
      outgoing.on("error", reject).end(body);
    });
  }
}

/** Keeps cookies as browsers do, as far as names, values and their end go; follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly site: Site,
    cookies: string,
  ) {
    for (const pair of cookies.split("; ").filter(Boolean)) this.#keep(pair);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** A second browser with the same cookies: somebody who has copied them. */
  copy(): Browser {
    return this.site.browser(this.cookieHeader);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(path, { headers: { Accept: "text/html", ...headers } });
  }

  /** As `get`, and again for as long as the machine is too busy (503), which it may be while many tests run. */
  async getPatiently(path: string): Promise<Answer> {
    for (const until = Date.now() + 10_000; Date.now() < until; await sleep(100)) {
      const answer = await this.get(path);
      if (answer.status !== 503) return answer;
    }
    return this.get(path);
  }

  /** Sends a form, from our own page unless the headers say otherwise. */
  post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = fromOurPage,
  ): Promise<Answer> {
    const body = new URLSearchParams(form).toString();
    const said = {
      Accept: "text/html",
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": String(Buffer.byteLength(body)),
    };
    return this.#ask(path, { method: "POST", headers: { ...said, ...headers }, body });
  }

  async #ask(path: string, request: { method?: string; headers: Record<string, string>; body?: string }) {
    const cookie = this.cookieHeader;
    const headers = cookie === "" ? request.headers : { ...request.headers, Cookie: cookie };
    const answer = await this.site.ask(path, { ...request, headers });
    for (const text of answer.setCookies) this.#keep(text);
    return answer;
  }

  #keep(text: string): void {
    const [pair = ""] = text.split(";");
    const name = pair.slice(0, pair.indexOf("="));
    const expires = /; Expires=([^;]+)/i.exec(text)?.[1];
    const isGone =
      /; Max-Age=0(;|$)/i.test(text) || (expires !== undefined && new Date(expires) <= new Date());
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
  }
}
