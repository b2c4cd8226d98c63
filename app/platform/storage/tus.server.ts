const version = "1.0.0";

/** Whether a request speaks the version of the tus protocol that this site does. */
export function isTus(request: Request): boolean {
  return request.headers.get("Tus-Resumable") === version;
}

/** An answer of the tus protocol: it says everything in its headers. */
export function tusAnswer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: { "Tus-Resumable": version, "Cache-Control": "private, no-store", ...headers },
  });
}

/** What `Upload-Metadata` says: pairs of a name and a value in base64. */
export function readMetadata(header: string | null): Record<string, string> {
  const pairs = (header ?? "").split(",").map((pair) => pair.trim().split(" "));
  return Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [
      name,
      Buffer.from(value, "base64").toString("utf8").replaceAll("\0", ""),
    ]),
  );
}
