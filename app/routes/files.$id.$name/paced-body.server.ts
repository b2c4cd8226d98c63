/**
 * A body that is read no faster than the client takes it, so that a long video costs a slow client's connection
 * and not our memory, and that ends when the client goes away.
 *
 * @param whenWritable resolves when what was sent last has room, and rejects when nobody listens any more
 */
export function paced(
  bytes: AsyncIterable<Uint8Array>,
  whenWritable: () => Promise<void> = async () => {},
): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          await whenWritable();
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          await pieces.return?.();
          throw error;
        }
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
