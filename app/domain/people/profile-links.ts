const hosts = { linkedin: "linkedin.com", github: "github.com", portfolio: null } as const;

export type LinkSite = keyof typeof hosts;
export type LinkProblem = "link-malformed" | "link-elsewhere";

/** What is wrong with a link to a person's page, if anything: it is https, and on the site that it is for. */
export function linkProblem(text: string, site: LinkSite): LinkProblem | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.protocol === "https:" && url.username === "" && url.password === "" && url.port === "";
  if (!url || !isPlain || !/^[^.]+(\.[^.]+)+$/.test(url.hostname)) return "link-malformed";
  const host = hosts[site];
  const isThere = host === null || url.hostname === host || url.hostname.endsWith(`.${host}`);
  return isThere ? null : "link-elsewhere";
}
