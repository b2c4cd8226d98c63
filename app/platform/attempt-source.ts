import { isIPv6 } from "node:net";

/**
 * What counts as one source of attempts: an IPv4 address, or an IPv6 network of 64 bits, which is the least that a
 * connection is given; whoever has one could come from another address of it each time.
 *
 * @param address as the connection or a trusted proxy states it
 */
export function attemptSource(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const [head = "", tail] = plain.split("::");
  const front = head === "" ? [] : head.split(":");
  // An IPv4 address at the end stands for two groups; only the first four are asked for.
  const back = tail ? tail.replace(/\d+(\.\d+){3}$/, "0:0").split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: zeros }, () => "0"), ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
