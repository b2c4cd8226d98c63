// Asks a site as a browser does: with its cookies, over kept connections, without following redirects by itself.
import { Agent, request } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";

/**
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, bytes: Buffer, html: () => Promise<string> }} Answer
 *   bytes: the body as it came, compressed or not
 */

const userAgent =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36";

/** One person's browser. */
export class Browser {
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true });
  #baseUrl;

  /** @param {string} baseUrl the site's origin */
  constructor(baseUrl) {
    this.#baseUrl = baseUrl;
  }

  /** What a request of this browser for a page carries. */
  get headers() {
    return {
      Accept: "text/html,application/xhtml+xml,*/*;q=0.8",
      "Accept-Encoding": "gzip, br",
      "Accept-Language": "en",
      Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      "Sec-Fetch-Site": "same-origin",
      "User-Agent": userAgent,
    };
  }

  /**
   * @param {string} path
   * @returns {Promise<Answer>}
   */
  get(path) {
    return this.#send("GET", path);
  }

  /**
   * Sends a form.
   *
   * @param {string} path
   * @param {Record<string, string>} fields
   * @returns {Promise<Answer>}
   */
  post(path, fields) {
    return this.#send("POST", path, new URLSearchParams(fields).toString());
  }

  /**
   * Logs a person in by the form.
   *
   * @param {string} email
   * @param {string} password
   * @throws when the site does not let them in
   */
  async logIn(email, password) {
    const { status } = await this.post("/login", { email, password });
    if (status !== 302) throw new Error(`${email} was not logged in: the site answered ${status}.`);
  }

  /** Ends the kept connections. */
  close() {
    this.#agent.destroy();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {string} [form]
   * @returns {Promise<Answer>}
   */
  #send(method, path, form) {
    const formHeaders = form === undefined ? {} : formHeadersOf(form);
    const options = { method, agent: this.#agent, headers: { ...this.headers, ...formHeaders } };
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.#baseUrl), options, (incoming) => {
        /** @type {Buffer[]} */
        const parts = [];
        incoming.on("data", (part) => parts.push(part));
        incoming.once("error", reject);
        incoming.once("end", () => {
          this.#keepCookies(incoming.headers["set-cookie"] ?? []);
          resolve(answerOf(incoming, Buffer.concat(parts)));
        });
      });
      outgoing.once("error", reject);
      outgoing.end(form);
    });
  }

  /** @param {string[]} lines */
  #keepCookies(lines) {
    for (const line of lines) {
      const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf("="));
      if (attributes.some((attribute) => attribute.toLowerCase() === "max-age=0")) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

/** @param {string} form */
function formHeadersOf(form) {
  return {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(Buffer.byteLength(form)),
  };
}

/**
 * @param {import("node:http").IncomingMessage} incoming
 * @param {Buffer} bytes
 * @returns {Answer}
 */
function answerOf({ statusCode = 0, headers }, bytes) {
  return { status: statusCode, headers, bytes, html: () => decoded(headers["content-encoding"], bytes) };
}

/**
 * @param {string | undefined} encoding
 * @param {Buffer} bytes
 */
async function decoded(encoding, bytes) {
  if (encoding === "br") return String(await promisify(brotliDecompress)(bytes));
  if (encoding === "gzip") return String(await promisify(gunzip)(bytes));
  return String(bytes);
}
