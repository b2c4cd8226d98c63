import { randomUUID } from "node:crypto";

const shape = /^[\da-f]{2}\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A key that nothing has been kept under: spread over 256 folders, and not to be guessed. */
export function newStorageKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

/** Whether this is a key as `newStorageKey` makes them, and hence no way out of the storage's folder. */
export function isStorageKey(key: string): boolean {
  return shape.test(key);
}
