import { isIP } from "node:net";
import type { Express, Request, RequestHandler } from "express";
import type { TrustProxy } from "~/platform/env-trust-proxy";

const forwardingHeaders = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/** Lets Express believe as much of the forwarding headers as `TRUST_PROXY` says. */
export function trustProxies(app: Express, trust: TrustProxy): void {
  if (trust.kind === "none") app.set("trust proxy", false);
  if (trust.kind === "hops") app.set("trust proxy", trust.hops);
  if (trust.kind === "addresses") app.set("trust proxy", [...trust.addresses]);
  if (trust.kind === "header") app.set("trust proxy", true);
}

/** The client's address, by the one header or rule that is believed; else the connection's. */
export function clientAddress(request: Request, trust: TrustProxy): string {
  if (trust.kind !== "header") return plainAddress(request.ip);
  const stated = request.get(trust.header)?.trim() ?? "";
  return isIP(stated) ? plainAddress(stated) : plainAddress(request.socket.remoteAddress);
}

/** An IPv4 address as such, also where the system writes it as an IPv6 one. */
function plainAddress(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
}

/**
 * Takes away what nobody may state: forwarding headers when no proxy is trusted, and, when the site has a fixed
 * address, any other host. What builds absolute addresses further in then cannot be misled.
 */
export function normaliseHost(trust: TrustProxy, publicUrl: string | null): RequestHandler {
  const host = publicUrl ? new URL(publicUrl).host : null;
  return (request, _response, next) => {
    if (trust.kind === "none") {
      for (const header of forwardingHeaders) delete request.headers[header];
    }
    if (host) {
      request.headers.host = host;
      delete request.headers["x-forwarded-host"];
    }
    next();
  };
}
