import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/**
 * Asks the person at the terminal; null when there is none.
 *
 * @param hidden what is typed is not shown
 */
export async function ask(question: string, hidden = false): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  let muted = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  // Without this, Ctrl-C in the question would do nothing.
  terminal.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const answer = terminal.question(`${question}: `);
    muted = hidden;
    return await answer;
  } finally {
    terminal.close();
    if (hidden) process.stdout.write("\n");
  }
}
