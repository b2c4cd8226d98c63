/** The path and the question of a page, without what the router adds for the forms of an index route. */
export function pageAddress({ pathname, search }: { pathname: string; search: string }): string {
  return pathname + search.replace(/^\?index(?=&|$)&?/, "?").replace(/^\?$/, "");
}
