export interface SearchText {
  /** What courses must have; may be empty. */
  wanted: string;
  /** Words that they must not have. */
  unwanted: string[];
}

/** What somebody typed into the search: a minus right before a word keeps courses with that word out. */
export function parseSearchText(typed: string): SearchText {
  const unwanted: string[] = [];
  const wanted = typed.replace(/(^|\s)-(?=[\p{L}\p{N}])(\S+)/gu, (_, before: string, word: string) => {
    unwanted.push(word);
    return before;
  });
  return { wanted: wanted.trim(), unwanted };
}
