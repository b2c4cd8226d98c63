import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";
import { processSingleton } from "./process-singleton";

/** The library makes Argon2id; OWASP's first choice for it (RFC 9106): 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A person's password has 12 to 256 characters, any characters. */
const passwordLength = { min: 12, max: 256 };

// At most as many at once as there are cores: a burst of log-ins waits here and does not starve the pages.
function limited<T>(work: () => Promise<T>): Promise<T> {
  return processSingleton("password-hashing", () => pLimit(availableParallelism()))(work);
}

/** The Argon2id hash of a password, with its salt and cost. */
export async function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password, cost));
}

/**
 * Whether the password belongs to the hash. With no hash (nobody has this address) it takes the same time
 * and answers false.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await dummyHash());
  const matches = await limited(() => verify(known, password.slice(0, passwordLength.max)));
  return matches && passwordHash !== null && password.length <= passwordLength.max;
}

function dummyHash(): Promise<string> {
  return processSingleton("dummy-password-hash", () => hashPassword("nobody has this password"));
}
