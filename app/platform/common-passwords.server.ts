import { isEasilyGuessed } from "./password-guessing";
import { processSingleton } from "./process-singleton";

/**
 * Whether a password is too common to be anybody's: by a list of some 50,000 that were found in leaks, and by
 * `isEasilyGuessed`.
 *
 * @param about what others know of the person: address and names
 */
export async function isCommonPassword(password: string, about: readonly string[] = []): Promise<boolean> {
  const listed = await processSingleton("common-passwords", readList);
  return isEasilyGuessed(password, { isListed: (word) => listed.has(word), about });
}

/** Read when it is first needed: most processes' first pages need none. */
async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}
