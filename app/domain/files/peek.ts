/** The beginning of a stream, at least `bytes` of it unless it is shorter, and the whole of it again, or its end. */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array>; end: () => Promise<void> }> {
  const rest = source[Symbol.asyncIterator]();
  const end = async () => {
    await rest.return?.();
  };
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await rest.next();
    if (done) break;
    first.push(value);
    length += value.byteLength;
  }
  return { head: Buffer.concat(first), whole: joined(first, rest), end };
}

async function* joined(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>) {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
