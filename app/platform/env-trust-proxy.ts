import { isIP } from "node:net";

/**
 * Which statement about the client's address is believed.
 * - `none`: the connection's own address.
 * - `hops`: so many of our own proxies stand in front, each appending to `X-Forwarded-For`.
 * - `addresses`: `X-Forwarded-For` is believed as far as it was written by these addresses or networks.
 * - `header`: one header which the platform's edge sets and strips from what clients send.
 */
export type TrustProxy =
  | { readonly kind: "none" }
  | { readonly kind: "hops"; readonly hops: number }
  | { readonly kind: "addresses"; readonly addresses: readonly string[] }
  | { readonly kind: "header"; readonly header: EdgeHeader };

const edgeHeaders = ["fly-client-ip", "cf-connecting-ip", "true-client-ip", "x-real-ip"] as const;
export type EdgeHeader = (typeof edgeHeaders)[number];

const namedNetworks = ["loopback", "linklocal", "uniquelocal"];

/** Reads `TRUST_PROXY`; null when it is none of the forms (also for `true`: that would believe anybody). */
export function parseTrustProxy(text: string | undefined): TrustProxy | null {
  const value = (text ?? "").trim().toLowerCase();
  if (value === "" || value === "false" || value === "none" || value === "0") return { kind: "none" };
  if (/^[1-9]$/.test(value)) return { kind: "hops", hops: Number(value) };
  const header = edgeHeaders.find((name) => name === value);
  if (header) return { kind: "header", header };
  const addresses = value.split(",").map((part) => part.trim());
  return addresses.every(isNetwork) ? { kind: "addresses", addresses } : null;
}

function isNetwork(text: string): boolean {
  if (namedNetworks.includes(text)) return true;
  const [address = "", prefix, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
